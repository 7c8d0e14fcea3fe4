import type { FieldType } from './field-type.ts';
import { formatNumber, normalizeNumber, numberSchema, numeric, plainNumber } from './numbers.ts';

export const number: FieldType = {
  name: 'number',
  title: { en: 'Number', 'zh-CN': '数字' },
  settings: ['min', 'max', 'decimals', 'unique', 'default', 'computed'],
  widget: 'number',
  ...numeric,
  column: 'number',
  valueType: () => ({ kind: 'decimal' }),
  jsonSchema: (field) => numberSchema(field, 'number'),
  normalize: normalizeNumber,
  parseText: (text, field, { locale }) => normalizeNumber(plainNumber(text, locale), field),
  format: (value, field, { locale }) =>
    formatNumber(
      value,
      locale,
      field.scale === undefined ? {} : { minimumFractionDigits: field.scale },
    ),
};
