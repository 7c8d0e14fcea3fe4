import { Decimal, parseDecimal, type Json, type JsonObject } from '../../shared/index.ts';
import type { Field } from '../model/index.ts';
import { accept, refuse, wrongValue } from './faults.ts';
import type { FieldType, Normalized } from './field-type.ts';
import { numberFormat, numberMarks } from './intl.ts';

/** What the types whose values are numbers have in common. */

export const numberOperators: FieldType['operators'] = [
  'eq',
  'ne',
  'lt',
  'le',
  'gt',
  'ge',
  'in',
  'has',
];
export const numberAggregations: FieldType['aggregations'] = [
  'sum',
  'average',
  'minimum',
  'maximum',
  'percentile',
  'distinct',
];

/** What number types say of filters and reports. */
export const numeric = {
  operators: numberOperators,
  aggregations: numberAggregations,
  groups: true,
} as const;

/** An exact number out of JSON; undefined where there is none. */
export function decimalOf(input: Json): Decimal | undefined {
  if (typeof input === 'number') return Number.isFinite(input) ? new Decimal(input) : undefined;
  return typeof input === 'string' ? parseDecimal(input.trim()) : undefined;
}

/** A number within the field's limits and digits. */
export function limitNumber(
  value: Decimal,
  field: Field,
  store: (value: Decimal) => Json,
): Normalized {
  if (field.scale !== undefined && value.decimalPlaces() > field.scale)
    return refuse('value-too-precise', field, { digits: field.scale });
  const min = decimalOf(field.min ?? null);
  const max = decimalOf(field.max ?? null);
  if (min && value.lessThan(min))
    return refuse('value-too-small', field, { limit: show(min, field) });
  if (max && value.greaterThan(max))
    return refuse('value-too-large', field, { limit: show(max, field) });
  return accept(store(value));
}

function show(limit: Decimal, field: Field): string {
  if (field.type === 'percent') return `${limit.times(100).toString()} %`;
  return field.currency ? `${field.currency} ${limit.toFixed()}` : limit.toString();
}

export const storeAsNumber = (value: Decimal): Json => value.toNumber();

export function normalizeNumber(input: Json, field: Field): Normalized {
  const value = decimalOf(input);
  if (!value) return wrongValue(field, { en: 'a number', 'zh-CN': '数字' });
  return limitNumber(value, field, storeAsNumber);
}

export function normalizeInteger(input: Json, field: Field): Normalized {
  const value = decimalOf(input);
  if (!value?.isInteger() || !Number.isSafeInteger(value.toNumber()))
    return wrongValue(field, { en: 'a whole number', 'zh-CN': '整数' });
  return limitNumber(value, field, storeAsNumber);
}

export function numberSchema(field: Field, type: 'number' | 'integer'): JsonObject {
  return {
    type,
    ...(field.min === undefined ? {} : { minimum: field.min }),
    ...(field.max === undefined ? {} : { maximum: field.max }),
  };
}

/** Takes a person's grouping and decimal marks out: `1.234,5` in German is `1234.5`. */
export function plainNumber(text: string, locale: string): string {
  const plain = text.replaceAll(/[\s\u00A0\u202F]/g, '');
  if (/^[+-]?\d+$/.test(plain)) return plain;
  const { group, point } = numberMarks(locale);
  const [whole = '', ...decimals] = plain.split(point);
  const groups = whole.split(group);
  const sound = groups.every((digits, index) => index === 0 || /^\d{3}/.test(digits));
  return [sound ? groups.join('') : whole, ...decimals].join('.');
}

export function formatNumber(
  value: Json,
  locale: string,
  options: Intl.NumberFormatOptions = {},
): string {
  return numberFormat(locale, { maximumFractionDigits: 20, ...options }).format(value as number);
}
