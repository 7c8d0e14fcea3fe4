import { parsePercent, type Json } from '../../shared/index.ts';
import type { Field } from '../model/index.ts';
import { wrongValue } from './faults.ts';
import type { FieldType, Normalized } from './field-type.ts';
import {
  formatNumber,
  limitNumber,
  normalizeNumber,
  numberSchema,
  numeric,
  plainNumber,
  storeAsNumber,
} from './numbers.ts';

/** A part of a whole, kept as a fraction: 30 % is 0.3. A text needs the sign. */
export const percent: FieldType = {
  name: 'percent',
  title: { en: 'Percentage', 'zh-CN': '百分比' },
  settings: ['min', 'max', 'decimals', 'default', 'computed'],
  widget: 'percent',
  ...numeric,
  column: 'number',
  valueType: () => ({ kind: 'decimal' }),
  jsonSchema: (field) => numberSchema(field, 'number'),
  normalize: normalizePercent,
  parseText: (text, field, { locale }) => normalizePercent(plainNumber(text, locale), field),
  format: (value, field, { locale }) =>
    formatNumber(value, locale, {
      style: 'percent',
      maximumFractionDigits: Math.max(0, (field.scale ?? 4) - 2),
    }),
};

function normalizePercent(input: Json, field: Field): Normalized {
  if (typeof input !== 'string') return normalizeNumber(input, field);
  const parsed = parsePercent(input);
  if (parsed.ok) return limitNumber(parsed.value, field, storeAsNumber);
  return wrongValue(field, { en: 'a percentage such as `30 %`', 'zh-CN': '百分比，如 `30 %`' });
}
