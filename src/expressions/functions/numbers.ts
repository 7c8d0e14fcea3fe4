import {
  parseDecimal,
  round,
  type Decimal,
  type Money,
  type Rounding,
} from '../../shared/index.ts';
import { mapAmount, safeInteger } from '../values/arithmetic.ts';
import { compareValues } from '../values/compare.ts';
import { Fault, reasons } from '../values/fault.ts';
import { overload, type FunctionFamily } from './entry.ts';

function digitsOf(digits: number): number {
  if (digits < 0 || digits > 30) throw new Fault(reasons.badArgument('round', String(digits)));
  return digits;
}

const rounding = (name: string, how: Rounding) => [
  overload(`${name}(value: decimal, digits: int): decimal`, (value: Decimal, digits: number) =>
    round(value, digitsOf(digits), how),
  ),
  overload(`${name}(value: money, digits: int): money`, (value: Money, digits: number) =>
    mapAmount(value, (amount) => round(amount, digitsOf(digits), how)),
  ),
];

const toInteger = (value: Decimal) => safeInteger(value.toNumber());

const least = (a: unknown, b: unknown) => (compareValues(a, b) <= 0 ? a : b);
const greatest = (a: unknown, b: unknown) => (compareValues(a, b) >= 0 ? a : b);

function pick(name: string, list: readonly unknown[], better: typeof least): unknown {
  if (list.length === 0) throw new Fault(reasons.emptyList(name));
  return list.reduce(better);
}

function parseNumber(text: string): Decimal {
  const value = parseDecimal(text.trim());
  if (value === undefined) throw new Fault(reasons.badArgument('decimal', text));
  return value;
}

export const numbers: FunctionFamily = {
  title: { en: 'Numbers', 'zh-CN': '数字' },
  functions: [
    {
      name: 'round',
      description: {
        en: 'Rounds half up (away from zero) to so many digits after the decimal point.',
        'zh-CN': '四舍五入到小数点后若干位。',
      },
      overloads: [
        ...rounding('round', 'half up'),
        overload('round(value: decimal): int', (value: Decimal) =>
          toInteger(round(value, 0, 'half up')),
        ),
      ],
    },
    {
      name: 'roundHalfEven',
      description: {
        en: 'Rounds half to the even neighbour (banker’s rounding, IEEE 754 roundTiesToEven).',
        'zh-CN': '四舍六入五成双（银行家舍入，IEEE 754）。',
      },
      overloads: rounding('roundHalfEven', 'half even'),
    },
    {
      name: 'floor',
      description: {
        en: 'The largest whole number not above the value.',
        'zh-CN': '不大于该值的最大整数。',
      },
      overloads: [overload('floor(value: decimal): int', (v: Decimal) => toInteger(v.floor()))],
    },
    {
      name: 'ceil',
      description: {
        en: 'The smallest whole number not below the value.',
        'zh-CN': '不小于该值的最小整数。',
      },
      overloads: [overload('ceil(value: decimal): int', (v: Decimal) => toInteger(v.ceil()))],
    },
    {
      name: 'abs',
      description: { en: 'The value without its sign.', 'zh-CN': '绝对值。' },
      overloads: [
        overload('abs(value: int): int', Math.abs),
        overload('abs(value: decimal): decimal', (value: Decimal) => value.abs()),
        overload('abs(value: money): money', (v: Money) => mapAmount(v, (amount) => amount.abs())),
        overload('abs(value: duration): duration', Math.abs),
      ],
    },
    {
      name: 'min',
      description: { en: 'The smallest of two, or of a list.', 'zh-CN': '两者或列表中的最小值。' },
      overloads: [
        overload('min(list: list<T>): T', (list: unknown[]) => pick('min', list, least)),
        overload('min(left: T, right: T): T', least),
      ],
    },
    {
      name: 'max',
      description: { en: 'The largest of two, or of a list.', 'zh-CN': '两者或列表中的最大值。' },
      overloads: [
        overload('max(list: list<T>): T', (list: unknown[]) => pick('max', list, greatest)),
        overload('max(left: T, right: T): T', greatest),
      ],
    },
    {
      name: 'decimal',
      description: { en: 'A text or whole number as a number.', 'zh-CN': '把文本或整数转为数字。' },
      overloads: [
        overload('decimal(value: decimal): decimal', (value: Decimal) => value),
        overload('decimal(value: text): decimal', parseNumber),
      ],
    },
  ],
};
