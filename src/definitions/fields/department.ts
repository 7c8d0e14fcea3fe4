import { idOperators, textType } from './texts.ts';

/** A department of the organization, by id. */
export const department = textType({
  name: 'department',
  title: { en: 'Department', 'zh-CN': '部门' },
  widget: 'department',
  settings: ['default', 'computed'],
  operators: idOperators,
});
