import {
  canonicalJson,
  Decimal,
  fromIso,
  parseDecimal,
  type Json,
  type JsonObject,
} from '../../../shared/index.ts';
import { scaledExactly, shift } from '../../columns/scaled-units.ts';
import type { SqlValue } from '../columns/storage-types.ts';
import type { SqlCondition } from './condition-query.ts';
import type { FieldSql } from './source.ts';

type Order = 'lt' | 'le' | 'gt' | 'ge';
type Comparison = 'eq' | Order;

/** What a field's column is compared with: the operator may change when the value is rounded. */
interface Bound {
  readonly comparison: Comparison;
  readonly value: SqlValue;
  /** For money that carries its own currency. */
  readonly currency?: string;
}

const operators = { eq: '=', lt: '<', le: '<=', gt: '>', ge: '>=' } as const;
const opposites = { eq: '<>', lt: '>=', le: '>', gt: '<=', ge: '<' } as const;

/** Compares a field with a value in stored form; a value of another form meets no comparison. */
export function compare(
  query: SqlCondition,
  field: FieldSql,
  comparison: Comparison,
  value: Json,
  negated: boolean,
): string {
  const bound = boundOf(field, comparison, value);
  if (!bound) return negated ? '1' : '0';
  const [column = 'NULL', currency] = field.parts;
  const parameter = query.bind(bound.value);
  const tests = [`${column} ${(negated ? opposites : operators)[bound.comparison]} ${parameter}`];
  if (currency !== undefined && bound.currency !== undefined)
    tests.push(`${currency} ${negated ? '<>' : '='} ${query.bind(bound.currency)}`);
  if (negated) return `(${column} IS NULL OR ${tests.join(' OR ')})`;
  return tests.length === 1 ? String(tests[0]) : `(${tests.join(' AND ')})`;
}

function boundOf(field: FieldSql, comparison: Comparison, value: Json): Bound | undefined {
  switch (field.type.kind) {
    case 'bool':
      return typeof value === 'boolean' ? { comparison, value: Number(value) } : undefined;
    case 'text':
    case 'date':
      return typeof value === 'string' ? { comparison, value } : undefined;
    case 'instant': {
      const instant = typeof value === 'string' ? fromIso(value) : undefined;
      return instant === undefined ? undefined : { comparison, value: instant };
    }
    case 'list':
    case 'object':
      return comparison === 'eq' ? { comparison, value: canonicalJson(value) } : undefined;
    case 'money':
      return moneyBound(field, comparison, value);
    case 'decimal':
    case 'int':
    case 'duration':
      return numberBound(field, comparison, value);
  }
}

function numberBound(field: FieldSql, comparison: Comparison, value: Json): Bound | undefined {
  if (typeof value !== 'number') return undefined;
  const encoded = field.storage.encode(value)?.[0];
  return { comparison, value: encoded ?? value };
}

/** Currencies are equal or both left out, as in the reference. */
function moneyBound(field: FieldSql, comparison: Comparison, value: Json): Bound | undefined {
  const own = field.parts.length === 2;
  const { amount, currency } = own ? partsOf(value) : { amount: value, currency: '' };
  if (typeof amount !== 'string' || typeof currency !== 'string') return undefined;
  const decimal = parseDecimal(amount);
  const scale = Number(/\d+$/.exec(field.storage.code)?.[0]);
  const bound = decimal && amountBound(comparison, decimal, scale);
  return bound && (own ? { ...bound, currency } : bound);
}

function partsOf(value: Json): { readonly amount?: Json; readonly currency?: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as JsonObject)
    : {};
}

/** An amount finer than the column falls between two of its values. */
function amountBound(comparison: Comparison, amount: Decimal, scale: number): Bound | undefined {
  const exact = scaledExactly(amount, scale);
  if (exact !== undefined) return { comparison, value: exact };
  if (comparison === 'eq') return undefined;
  const below = comparison === 'lt' || comparison === 'le';
  const units = below ? shift(amount, scale).floor() : shift(amount, scale).ceil();
  const largest = new Decimal('9223372036854775807');
  const value = units.abs().gt(largest) ? units.toNumber() : BigInt(units.toFixed(0));
  return { comparison: below ? 'le' : 'ge', value };
}
