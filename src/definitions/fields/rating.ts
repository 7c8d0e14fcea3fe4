import type { FieldType } from './field-type.ts';
import { integer } from './integer.ts';
import { normalizeInteger, numberSchema } from './numbers.ts';

/** Stars, or a scale: a whole number from `min` to `max`, 1 to 5 where nothing else is said. */
export const rating: FieldType = {
  ...integer,
  name: 'rating',
  title: { en: 'Rating', 'zh-CN': '评分' },
  settings: ['min', 'max', 'default', 'computed'],
  widget: 'rating',
  jsonSchema: (field) => numberSchema({ min: 1, max: 5, ...field }, 'integer'),
  normalize: (input, field) => normalizeInteger(input, { min: 1, max: 5, ...field }),
  parseText: (text, field) =>
    /^★+$/.test(text)
      ? normalizeInteger(text.length, { min: 1, max: 5, ...field })
      : normalizeInteger(text, { min: 1, max: 5, ...field }),
};
