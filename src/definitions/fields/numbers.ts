import { Decimal, parseDecimal, type Json, type JsonObject } from '../../shared/index.ts';
import type { Field } from '../model/index.ts';
import { accept, refuse, wrongValue } from './faults.ts';
import type { FieldType, Normalized } from './field-type.ts';

/** What the types whose values are numbers have in common. */

export const numberOperators: FieldType['operators'] = ['eq', 'ne', 'lt', 'le', 'gt', 'ge', 'in', 'has'];
export const numberAggregations: FieldType['aggregations'] = [
  'sum',
  'average',
  'minimum',
  'maximum',
  'percentile',
  'distinct',
];

/** An exact number out of JSON; undefined where there is none. */
export function decimalOf(input: Json): Decimal | undefined {
  if (typeof input === 'number') return Number.isFinite(input) ? new Decimal(input) : undefined;
  return typeof input === 'string' ? parseDecimal(input.trim()) : undefined;
}

/** A number within the field's limits and digits. */
export function limitNumber(value: Decimal, field: Field, store: (value: Decimal) => Json): Normalized {
  if (field.scale !== undefined && value.decimalPlaces() > field.scale)
    return refuse('value-too-precise', field, { digits: field.scale });
  const min = decimalOf(field.min ?? null);
  const max = decimalOf(field.max ?? null);
  if (min && value.lessThan(min)) return refuse('value-too-small', field, { limit: show(min, field) });
  if (max && value.greaterThan(max)) return refuse('value-too-large', field, { limit: show(max, field) });
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
  const parts = new Intl.NumberFormat(locale).formatToParts(12345.6);
  const group = parts.find((part) => part.type === 'group')?.value ?? ',';
  const point = parts.find((part) => part.type === 'decimal')?.value ?? '.';
  const plain = text.replaceAll(/[\s\u00A0\u202F]/g, '');
  const grouped = new RegExp(String.raw`^[+-]?\d{1,3}(\${group}\d{3})+(\${point}\d+)?$`);
  return (grouped.test(plain) ? plain.replaceAll(group, '') : plain).replace(point, '.');
}

export function formatNumber(
  value: Json,
  locale: string,
  options: Intl.NumberFormatOptions = {},
): string {
  const format = new Intl.NumberFormat(locale, { maximumFractionDigits: 20, ...options });
  return format.format(value as number);
}
