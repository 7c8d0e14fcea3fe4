import type { ErrorEntries } from './entry.ts';

/** Errors of working calendars and of values with units. */
export const timeErrors = {
  'no-working-time': {
    status: 422,
    message: {
      en: 'The working calendar in {zone} has no working time within ten years.',
      'zh-CN': '时区 {zone} 的工作日历在十年之内没有任何工作时间。',
    },
    hint: {
      en: 'Give at least one day of the week its hours, such as `monday: [09:00-18:00]`.',
      'zh-CN': '请至少为一周中的一天设定工作时间，例如 `monday: [09:00-18:00]`。',
    },
  },
  'invalid-time-range': {
    status: 400,
    message: {
      en: '“{value}” is not a range of hours.',
      'zh-CN': '“{value}”不是有效的时间段。',
    },
    hint: {
      en: 'Write two different times, such as `09:00-18:00`, or `22:00-06:00` over midnight.',
      'zh-CN': '请写两个不同的时间，例如 `09:00-18:00`；跨午夜的写作 `22:00-06:00`。',
    },
  },
  'invalid-duration': {
    status: 400,
    message: {
      en: '“{value}” is not a duration.',
      'zh-CN': '“{value}”不是有效的时长。',
    },
    hint: {
      en: 'Write a number and a unit: `2 working days`, `4 working hours`, `90 minutes`, `12 months`.',
      'zh-CN': '请写数字加单位，例如 `2 个工作日`、`4 工作小时`、`90 分钟`、`12 个月`。',
    },
  },
  'invalid-percent': {
    status: 400,
    message: {
      en: '“{value}” is not a percentage.',
      'zh-CN': '“{value}”不是有效的百分比。',
    },
    hint: {
      en: 'Write a number and the sign, such as `85 %` or `2.5 %`.',
      'zh-CN': '请写数字加百分号，例如 `85 %` 或 `2.5 %`。',
    },
  },
  'invalid-money': {
    status: 400,
    message: {
      en: '“{value}” is not an amount of money.',
      'zh-CN': '“{value}”不是有效的金额。',
    },
    hint: {
      en: 'Write the currency and the amount without separators, such as `CNY 6000` or `EUR 12.50`.',
      'zh-CN': '请写货币代码加金额，不带千位分隔符，例如 `CNY 6000` 或 `EUR 12.50`。',
    },
  },
  'unknown-currency': {
    status: 400,
    message: {
      en: '“{currency}” in “{value}” is not a currency.',
      'zh-CN': '“{value}”中的“{currency}”不是有效的货币代码。',
    },
    hint: {
      en: 'Use a code of ISO 4217 in capitals, such as `CNY`, `USD` or `EUR`.',
      'zh-CN': '请使用大写的 ISO 4217 货币代码，例如 `CNY`、`USD` 或 `EUR`。',
    },
  },
  'too-precise-money': {
    status: 400,
    message: {
      en: '“{value}” has more digits after the point than {currency} knows: {digits}.',
      'zh-CN': '“{value}”的小数位数超过了 {currency} 允许的 {digits} 位。',
    },
  },
  'invalid-period': {
    status: 400,
    message: {
      en: '“{value}” is not a period.',
      'zh-CN': '“{value}”不是有效的时间段名称。',
    },
    hint: {
      en: 'Write for example `this quarter`, `last month`, `last 12 months`, `year to date`, `2017-Q1`, `2017-03` or `2017-01-01 to 2017-03-31`.',
      'zh-CN':
        '例如 `本季度`、`上月`、`最近 12 个月`、`本年至今`、`2017-Q1`、`2017-03` 或 `2017-01-01 to 2017-03-31`。',
    },
  },
} satisfies ErrorEntries;
