import { idOperators, textType } from './texts.ts';

/** A person, by id. */
export const user = textType({
  name: 'user',
  title: { en: 'Person', 'zh-CN': '人员' },
  widget: 'user',
  settings: ['default', 'computed'],
  operators: idOperators,
});
