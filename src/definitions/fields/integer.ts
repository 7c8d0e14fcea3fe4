import type { FieldType } from './field-type.ts';
import { formatNumber, normalizeInteger, numberSchema, numeric, plainNumber } from './numbers.ts';

export const integer: FieldType = {
  name: 'integer',
  title: { en: 'Whole number', 'zh-CN': '整数' },
  settings: ['min', 'max', 'unique', 'default', 'computed'],
  widget: 'integer',
  ...numeric,
  column: 'integer',
  valueType: () => ({ kind: 'int' }),
  jsonSchema: (field) => numberSchema(field, 'integer'),
  normalize: normalizeInteger,
  parseText: (text, field, { locale }) => normalizeInteger(plainNumber(text, locale), field),
  format: (value, _field, { locale }) => formatNumber(value, locale),
};
