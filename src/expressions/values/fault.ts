import type { LocalizedText } from '../../shared/index.ts';

/** Why an evaluation stopped; turned into a `BatonError` where the expression was called. */
export class Fault extends Error {
  readonly reason: LocalizedText;

  constructor(reason: LocalizedText) {
    super(typeof reason === 'string' ? reason : (reason['en'] ?? ''));
    this.name = 'Fault';
    this.reason = reason;
  }
}

/** A field that the expression takes for filled is empty. */
export class Absent extends Fault {}

/** The reasons an evaluation may stop, in the words of the reader. */
export const reasons = {
  absent: (path: string) => ({ en: `\`${path}\` is empty`, 'zh-CN': `\`${path}\` 为空` }),
  missing: (path: string) => ({
    en: `what \`${path}\` refers to does not exist`,
    'zh-CN': `\`${path}\` 所引用的对象不存在`,
  }),
  wrongJson: (path: string, type: string, actual: string) => ({
    en: `\`${path}\` should hold ${type}, but holds ${actual}`,
    'zh-CN': `\`${path}\` 应为 ${type}，实际为 ${actual}`,
  }),
  divisionByZero: { en: 'division by zero', 'zh-CN': '除数为零' },
  currencyMixed: (left: string, right: string) => ({
    en: `${left} and ${right} cannot be combined without a rate`,
    'zh-CN': `${left} 与 ${right} 不能在没有汇率的情况下一起计算`,
  }),
  overflow: { en: 'the number became too large', 'zh-CN': '数字超出范围' },
  tooLong: (what: string, limit: number) => ({
    en: `${what} has more than ${limit} items or characters`,
    'zh-CN': `${what} 超过 ${limit} 项或字符`,
  }),
  emptyList: (name: string) => ({
    en: `\`${name}\` of an empty list`,
    'zh-CN': `对空列表求 \`${name}\``,
  }),
  badArgument: (name: string, value: string) => ({
    en: `\`${name}\` cannot take “${value}”`,
    'zh-CN': `\`${name}\` 不接受“${value}”`,
  }),
  noValue: (name: string) => ({
    en: `\`${name}\` gave no value`,
    'zh-CN': `\`${name}\` 没有返回值`,
  }),
  outOfList: (index: number, size: number) => ({
    en: `item ${index} of a list of ${size}`,
    'zh-CN': `列表共 ${size} 项，没有第 ${index} 项`,
  }),
};
