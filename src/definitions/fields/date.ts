import { dateText, isPlainDate, type Json } from '../../shared/index.ts';
import type { Field } from '../model/index.ts';
import { accept, refuse, wrongValue } from './faults.ts';
import type { FieldType, Normalized } from './field-type.ts';

/** A day of the calendar, `YYYY-MM-DD`, without time and zone. */
export const date: FieldType = {
  name: 'date',
  title: { en: 'Date', 'zh-CN': '日期' },
  settings: ['min', 'max', 'default', 'computed'],
  widget: 'date',
  operators: ['eq', 'ne', 'lt', 'le', 'gt', 'ge', 'in', 'has'],
  aggregations: ['minimum', 'maximum', 'distinct'],
  groups: true,
  column: 'text',
  valueType: () => ({ kind: 'date' }),
  jsonSchema: () => ({ type: 'string', format: 'date' }),
  normalize: normalizeDate,
  parseText: (text, field) =>
    normalizeDate(text.replace(/^(\d{4})[/.年](\d{1,2})[/.月](\d{1,2})日?$/, padded), field),
  format: (value, _field, { locale }) => dateText(String(value), locale),
};

function padded(_whole: string, year: string, month: string, day: string): string {
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

function normalizeDate(input: Json, field: Field): Normalized {
  const text = typeof input === 'string' ? input.trim() : '';
  if (!isPlainDate(text))
    return wrongValue(field, {
      en: 'a date such as `2026-03-31`',
      'zh-CN': '日期，如 `2026-03-31`',
    });
  if (typeof field.min === 'string' && text < field.min)
    return refuse('value-too-small', field, { limit: field.min });
  if (typeof field.max === 'string' && text > field.max)
    return refuse('value-too-large', field, { limit: field.max });
  return accept(text);
}
