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
  'bad-recurrence': {
    status: 400,
    message: {
      en: '“{value}” does not say when something takes place again and again.',
      'zh-CN': '“{value}”不是有效的重复规则。',
    },
    hint: {
      en: 'Write for example `week on monday at 09:30`, `2 weeks on tuesday and thursday at 14:00`, `working day at 09:00`, `month on first monday at 10:00`, `month on last working day at 16:00`, or a rule of RFC 5545 by days, weeks, months or years, such as `FREQ=WEEKLY;BYDAY=MO` (with `from`, where it counts).',
      'zh-CN':
        '例如 `week on monday at 09:30`、`2 weeks on tuesday and thursday at 14:00`、`working day at 09:00`、`month on first monday at 10:00`、`month on last working day at 16:00`，或按日、周、月、年的 RFC 5545 规则，如 `FREQ=WEEKLY;BYDAY=MO`（按次数计算时须写 `from`）。',
    },
  },
  'not-a-calendar': {
    status: 400,
    message: {
      en: 'This is not an iCalendar text, nor a mail that holds one.',
      'zh-CN': '这不是 iCalendar 文本，也不是包含 iCalendar 的邮件。',
    },
    hint: {
      en: 'Send a file that begins with `BEGIN:VCALENDAR` as `text/calendar`, or a whole mail as `message/rfc822`.',
      'zh-CN':
        '请以 `text/calendar` 发送以 `BEGIN:VCALENDAR` 开头的文件，或以 `message/rfc822` 发送完整邮件。',
    },
  },
  'not-a-reply': {
    status: 422,
    message: {
      en: 'This calendar message answers no invitation.',
      'zh-CN': '该日历消息不是对邀请的答复。',
    },
    hint: {
      en: 'A reply has `METHOD:REPLY` and one attendee whose `PARTSTAT` is `ACCEPTED`, `DECLINED` or `TENTATIVE`.',
      'zh-CN':
        '答复须含 `METHOD:REPLY`，并有一位与会者的 `PARTSTAT` 为 `ACCEPTED`、`DECLINED` 或 `TENTATIVE`。',
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
