import type { ErrorEntries } from './entry.ts';

/** Errors of running a report. */
export const reportErrors = {
  'report-parameter-unknown': {
    status: 422,
    message: {
      en: 'The report “{report}” has no parameter “{parameter}”.',
      'zh-CN': '报表“{report}”没有参数“{parameter}”。',
    },
    hint: { en: 'It has: {known}.', 'zh-CN': '可用参数：{known}。' },
  },
  'report-parameter-missing': {
    status: 422,
    message: {
      en: 'The report “{report}” needs the parameter “{parameter}”.',
      'zh-CN': '报表“{report}”缺少参数“{parameter}”。',
    },
    hint: { en: 'Give it a value.', 'zh-CN': '请为其指定值。' },
  },
  'report-parameter-invalid': {
    status: 422,
    message: {
      en: 'The parameter “{parameter}” cannot be “{value}”.',
      'zh-CN': '参数“{parameter}”的值不能为“{value}”。',
    },
    hint: { en: 'Write {expected}.', 'zh-CN': '应写作{expected}。' },
  },
  'report-field-unknown': {
    status: 422,
    message: {
      en: 'The report “{report}” reads the field “{field}”, which does not exist or which you may not see.',
      'zh-CN': '报表“{report}”读取的字段“{field}”不存在，或您无权查看。',
    },
    hint: {
      en: 'Ask an administrator which reports are meant for your role.',
      'zh-CN': '请向管理员确认您的角色可以使用哪些报表。',
    },
  },
  'report-cell-unknown': {
    status: 422,
    message: {
      en: 'The report “{report}” has no cell in column “{column}” for these rows.',
      'zh-CN': '报表“{report}”的“{column}”列中没有对应的单元格。',
    },
    hint: {
      en: 'Give the column’s id, and one key for each dimension: {dimensions}.',
      'zh-CN': '请给出列的标识，并为每个维度提供一个键：{dimensions}。',
    },
  },
  'event-log-damaged': {
    status: 422,
    message: {
      en: 'Line {line} of the event log cannot be read: {reason}.',
      'zh-CN': '事件日志第 {line} 行无法读取：{reason}。',
    },
    hint: {
      en: 'Expected is an event log in XES (IEEE 1849), as process-mining tools export it.',
      'zh-CN': '应为 XES（IEEE 1849）格式的事件日志，可由流程挖掘工具导出。',
    },
  },
  'event-log-no-time': {
    status: 422,
    message: {
      en: 'The event that ends in line {line} of the event log has no valid time:timestamp.',
      'zh-CN': '事件日志中在第 {line} 行结束的事件没有有效的 time:timestamp。',
    },
    hint: {
      en: 'Each event needs its moment with an offset, such as 2026-03-02T09:30:00+08:00.',
      'zh-CN': '每个事件都需要带时区偏移的时间，例如 2026-03-02T09:30:00+08:00。',
    },
  },
} satisfies ErrorEntries;
