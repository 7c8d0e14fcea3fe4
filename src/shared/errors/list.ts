import type { ErrorEntries } from './entry.ts';

/** Errors of filters, saved views and commands for many cases. */
export const listErrors = {
  'filter-not-for-field': {
    status: 422,
    message: {
      en: '“{field}” can’t be filtered by “{operator}”.',
      'zh-CN': '“{field}”不能使用“{operator}”条件。',
    },
    hint: { en: 'Choose another condition.', 'zh-CN': '请改用其他条件。' },
  },
  'filter-value-wrong': {
    status: 422,
    message: {
      en: 'The value of the filter by “{field}” does not fit.',
      'zh-CN': '“{field}”的筛选值不正确。',
    },
  },
  'filter-not-readable': {
    status: 400,
    message: { en: 'The filter is not readable.', 'zh-CN': '筛选条件无法读取。' },
    hint: {
      en: 'Write a JSON list such as `[{"field":"amount","is":"more than","value":"1000"}]`.',
      'zh-CN': '请写成 JSON 列表，如 `[{"field":"amount","is":"more than","value":"1000"}]`。',
    },
  },
  'view-not-yours': {
    status: 403,
    message: { en: 'This view belongs to somebody else.', 'zh-CN': '该视图属于他人。' },
    hint: { en: 'Save a copy of your own.', 'zh-CN': '您可以另存为自己的视图。' },
  },
  'bulk-nothing': {
    status: 422,
    message: { en: 'There is no case to change.', 'zh-CN': '没有可操作的事项。' },
  },
  'bulk-too-many': {
    status: 422,
    message: {
      en: '{limit} cases at most can be changed at once.',
      'zh-CN': '一次最多操作 {limit} 个事项。',
    },
    hint: { en: 'Narrow the filter.', 'zh-CN': '请缩小筛选范围。' },
  },
  'bulk-person-gone': {
    status: 403,
    message: {
      en: 'Whoever started this may no longer sign in.',
      'zh-CN': '发起人的账号已停用。',
    },
  },
} as const satisfies ErrorEntries;
