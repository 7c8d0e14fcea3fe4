import type { ValueType } from '../../expressions/index.ts';
import type { LocalizedText } from '../../shared/index.ts';
import type { TypedValue } from './typed.ts';

const names: { readonly [kind in ValueType['kind'] | 'unknown']: readonly [string, string] } = {
  bool: ['yes or no', '是否'],
  int: ['a whole number', '整数'],
  decimal: ['a number', '数字'],
  money: ['an amount of money', '金额'],
  text: ['a text', '文本'],
  date: ['a date', '日期'],
  instant: ['a moment', '时刻'],
  duration: ['a length of time', '时长'],
  list: ['a list', '列表'],
  object: ['an object', '对象'],
  unknown: ['something unknown', '未知'],
};

/** What kind of value it is, in words. */
export function kindName(kind: TypedValue['kind']): LocalizedText {
  const [en, chinese] = names[kind];
  return { en, 'zh-CN': chinese };
}

/** One of several kinds of value, in words. */
export function kindNames(kinds: readonly TypedValue['kind'][]): LocalizedText {
  return {
    en: kinds.map((kind) => names[kind][0]).join(' or '),
    'zh-CN': kinds.map((kind) => names[kind][1]).join('或'),
  };
}
