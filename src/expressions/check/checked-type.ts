import type { LocalizedText } from '../../shared/index.ts';
import type { ValueType } from '../types.ts';
import { defaultListLimit } from '../values/stored.ts';

/** The type of what could not be typed (a fault was reported), and of the items of `[]`. Fits anywhere. */
export interface UnknownType {
  readonly kind: 'unknown';
}

export type ListType = {
  readonly kind: 'list';
  readonly of: CheckedType;
  readonly limit?: number;
};

/** A type while an expression is checked: a `ValueType`, in which parts may be unknown. */
export type CheckedType = ValueType | UnknownType | ListType;

export const unknownType: UnknownType = { kind: 'unknown' };

export function isNumber(type: CheckedType): boolean {
  return type.kind === 'int' || type.kind === 'decimal';
}

/** The narrowest type that holds values of both; undefined where there is none. */
export function join(left: CheckedType, right: CheckedType): CheckedType | undefined {
  if (left.kind === 'unknown') return right;
  if (right.kind === 'unknown') return left;
  if (isNumber(left) && isNumber(right)) return left.kind === 'int' ? right : left;
  if (left.kind === 'money' && right.kind === 'money') return joinMoney(left, right);
  if (left.kind === 'object' && right.kind === 'object')
    return left.name === right.name ? left : undefined;
  if (left.kind === 'list' && right.kind === 'list') {
    const of = join(left.of, right.of);
    return of && { kind: 'list', of, limit: Math.max(limitOf(left), limitOf(right)) };
  }
  return left.kind === right.kind ? left : undefined;
}

function joinMoney(left: CheckedType & { kind: 'money' }, right: CheckedType & { kind: 'money' }) {
  if (left.currency === right.currency) return left;
  return left.currency && right.currency ? undefined : ({ kind: 'money' } as const);
}

/** The two fixed currencies where both types are money and they differ. */
export function mixedCurrencies(
  left: CheckedType,
  right: CheckedType,
): readonly [string, string] | undefined {
  if (left.kind === 'list' && right.kind === 'list') return mixedCurrencies(left.of, right.of);
  if (left.kind !== 'money' || right.kind !== 'money') return undefined;
  if (!left.currency || !right.currency || left.currency === right.currency) return undefined;
  return [left.currency, right.currency];
}

export function limitOf(type: CheckedType): number {
  return type.kind === 'list' ? (type.limit ?? defaultListLimit) : 1;
}

/** The type as others see it; undefined where a part of it is unknown. */
export function asValueType(type: CheckedType): ValueType | undefined {
  if (type.kind === 'unknown') return undefined;
  if (type.kind !== 'list') return type;
  const of = asValueType(type.of);
  return of && { ...type, of };
}

const names = {
  bool: { en: 'yes or no', 'zh-CN': '是否' },
  int: { en: 'a whole number', 'zh-CN': '整数' },
  decimal: { en: 'a number', 'zh-CN': '数字' },
  text: { en: 'text', 'zh-CN': '文本' },
  date: { en: 'a date', 'zh-CN': '日期' },
  instant: { en: 'a date and time', 'zh-CN': '日期时间' },
  duration: { en: 'a duration', 'zh-CN': '时长' },
  unknown: { en: 'anything', 'zh-CN': '任意类型' },
} as const;

/** What a type is called in messages. */
export function typeName(type: CheckedType): { en: string; 'zh-CN': string } {
  if (type.kind === 'money')
    return type.currency
      ? { en: `money in ${type.currency}`, 'zh-CN': `金额（${type.currency}）` }
      : { en: 'money', 'zh-CN': '金额' };
  if (type.kind === 'object') return { en: `\`${type.name}\``, 'zh-CN': `\`${type.name}\`` };
  if (type.kind === 'list') {
    const of = typeName(type.of);
    return { en: `a list of ${of.en}`, 'zh-CN': `${of['zh-CN']}的列表` };
  }
  return names[type.kind];
}

/** “a date or text”, for a place that takes several types. */
export function typeNames(types: readonly CheckedType[]): LocalizedText {
  const all = types.map(typeName);
  return {
    en: all.map((name) => name.en).join(' or '),
    'zh-CN': all.map((name) => name['zh-CN']).join('或'),
  };
}
