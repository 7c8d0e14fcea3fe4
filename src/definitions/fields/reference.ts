import { referredCollection } from './referred.ts';
import { idOperators, textType } from './texts.ts';

/** A record of another type, by id. */
export const reference = textType({
  name: 'reference',
  title: { en: 'Reference', 'zh-CN': '引用记录' },
  widget: 'reference',
  settings: ['to', 'default', 'computed', 'unique'],
  needs: ['to'],
  operators: idOperators,
  valueType: ({ to = '' }) => ({ kind: 'object', name: referredCollection(to) }),
});
