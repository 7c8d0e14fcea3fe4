import {
  fromIso,
  fromLocal,
  isPlainDate,
  momentText,
  toIso,
  type Json,
} from '../../shared/index.ts';
import type { Field } from '../model/index.ts';
import { accept, refuse, wrongValue } from './faults.ts';
import type { FieldType, Normalized, TextContext } from './field-type.ts';

const local = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})[ T]+(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?$/;

/** A moment, kept as RFC 3339 in UTC. A text without an offset is read in the reader's zone. */
export const dateTime: FieldType = {
  name: 'date-time',
  title: { en: 'Date and time', 'zh-CN': '日期时间' },
  settings: ['min', 'max', 'default', 'computed'],
  widget: 'date-time',
  operators: ['eq', 'ne', 'lt', 'le', 'gt', 'ge', 'has'],
  aggregations: ['minimum', 'maximum', 'distinct'],
  groups: true,
  column: 'text',
  valueType: () => ({ kind: 'instant' }),
  jsonSchema: () => ({ type: 'string', format: 'date-time' }),
  normalize: normalizeMoment,
  parseText: parseLocal,
  format: (value, _field, { locale, zone }) => momentText(Date.parse(String(value)), locale, zone),
};

function normalizeMoment(input: Json, field: Field): Normalized {
  const instant = typeof input === 'string' ? fromIso(input.trim()) : undefined;
  if (instant === undefined)
    return wrongValue(field, {
      en: 'a moment such as `2026-03-31T09:00:00Z`',
      'zh-CN': '时间，如 `2026-03-31T09:00:00Z`',
    });
  const [min, max] = [fromIso(String(field.min)), fromIso(String(field.max))];
  if (min !== undefined && instant < min)
    return refuse('value-too-small', field, { limit: toIso(min) });
  if (max !== undefined && instant > max)
    return refuse('value-too-large', field, { limit: toIso(max) });
  return accept(toIso(instant));
}

function parseLocal(text: string, field: Field, { zone }: TextContext): Normalized {
  const match = local.exec(text);
  if (!match) return normalizeMoment(text, field);
  const [year = '', month = '', day = '', hour = '', minute = '', second = '0'] = match.slice(1);
  const plain = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const [h, m, s] = [Number(hour), Number(minute), Number(second)];
  if (!isPlainDate(plain) || h > 23 || m > 59 || s > 59) return normalizeMoment('', field);
  const wall = Date.parse(`${plain}T00:00:00Z`) + ((h * 60 + m) * 60 + s) * 1000;
  return normalizeMoment(toIso(fromLocal(zone, wall)), field);
}
