import { textType } from './texts.ts';

/**
 * A value that follows from others. Its values are those of the type of its formula (see `fieldType`);
 * this entry stands for the type until the formula is known.
 */
export const computed = textType({
  name: 'computed',
  title: { en: 'Computed', 'zh-CN': '计算字段' },
  widget: 'readonly',
  settings: ['computed'],
  needs: ['computed'],
});
