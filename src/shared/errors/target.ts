import type { ErrorEntries } from './entry.ts';

/** Errors of targets and exchange rates. */
export const targetErrors = {
  'target-metric-unknown': {
    status: 422,
    message: { en: 'There is no metric `{metric}`.', 'zh-CN': '没有指标 `{metric}`。' },
  },
  'target-of-unknown': {
    status: 422,
    message: { en: 'There is no {kind} `{id}`.', 'zh-CN': '没有{kind} `{id}`。' },
  },
  'target-of-nobody': {
    status: 422,
    message: { en: 'It does not say whose target it is.', 'zh-CN': '未说明是谁的目标。' },
    hint: {
      en: 'Name the person, team or department; only a target of the company has no `id`.',
      'zh-CN': '请写明人员、团队或部门；只有公司目标没有 `id`。',
    },
  },
  'target-dates-wrong': {
    status: 422,
    message: {
      en: 'A target counts from one day to a later one or the same, such as 2026-01-01 to 2026-03-31.',
      'zh-CN': '目标的起止日期应为有效日期且先后有序，例如 2026-01-01 至 2026-03-31。',
    },
  },
  'target-amount-wrong': {
    status: 422,
    message: { en: '“{amount}” is not an amount.', 'zh-CN': '“{amount}”不是有效的数值。' },
    hint: {
      en: 'Write a decimal number without separators, such as 500000 or 0.85.',
      'zh-CN': '请写不带分隔符的十进制数，例如 500000 或 0.85。',
    },
  },
  'target-currency': {
    status: 422,
    message: {
      en: 'The metric `{metric}` is in {currency}.',
      'zh-CN': '指标 `{metric}` 的币种为 {currency}。',
    },
  },
  'target-not-money': {
    status: 422,
    message: {
      en: 'The metric `{metric}` is not an amount of money.',
      'zh-CN': '指标 `{metric}` 不是金额。',
    },
    hint: { en: 'Leave the currency out.', 'zh-CN': '请去掉币种。' },
  },
  'target-overlaps': {
    status: 409,
    message: {
      en: 'There is a target of the same metric from {from} until {until} already.',
      'zh-CN': '同一指标在 {from} 至 {until} 已有目标。',
    },
    hint: {
      en: 'Withdraw that one first, or choose other days.',
      'zh-CN': '请先撤销该目标，或改用其他日期。',
    },
  },
  'rate-wrong': {
    status: 422,
    message: {
      en: 'An exchange rate has two different currencies (ISO 4217), a day and a number above zero.',
      'zh-CN': '汇率须有两种不同的币种（ISO 4217）、日期和大于零的数值。',
    },
    hint: {
      en: 'For example USD to CNY on 2026-01-01: 7.0288.',
      'zh-CN': '例如 2026-01-01 的 USD 兑 CNY：7.0288。',
    },
  },
} satisfies ErrorEntries;
