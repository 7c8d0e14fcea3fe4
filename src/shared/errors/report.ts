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
} satisfies ErrorEntries;
