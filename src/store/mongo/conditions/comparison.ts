import {
  canonicalJson,
  Decimal,
  fromIso,
  parseDecimal,
  type Json,
  type JsonObject,
} from '../../../shared/index.ts';
import { scaledExactly, shift } from '../../columns/scaled-units.ts';
import { pathOf, type Column } from '../columns/layout.ts';
import { decimal128, scaleOf, type Stored } from '../columns/storage.ts';
import type { Filter } from '../database/documents.ts';

export type Comparison = 'eq' | 'lt' | 'le' | 'gt' | 'ge';

const operators = { eq: '$eq', lt: '$lt', le: '$lte', gt: '$gt', ge: '$gte' } as const;

/**
 * Compares a column with a value in stored form. Undefined where no value of the column can meet the
 * comparison, since the value is of another form.
 */
export function compare(column: Column, comparison: Comparison, value: Json): Filter | undefined {
  const { type } = column;
  switch (type.kind) {
    case 'bool':
      return typeof value === 'boolean' ? test(column, comparison, value) : undefined;
    case 'text':
    case 'date':
      return typeof value === 'string' ? test(column, comparison, value) : undefined;
    case 'instant': {
      const instant = typeof value === 'string' ? fromIso(value) : undefined;
      return instant === undefined ? undefined : test(column, comparison, BigInt(instant));
    }
    case 'int':
      return typeof value === 'number'
        ? amongUnits(column, comparison, new Decimal(value))
        : undefined;
    case 'decimal':
    case 'duration':
      return typeof value === 'number'
        ? test(column, comparison, decimal128(String(value)))
        : undefined;
    case 'money':
      return type.currency === undefined
        ? ownMoney(column, comparison, value)
        : amount(column, comparison, value);
    case 'list':
      return comparison === 'eq' ? test(column, 'eq', canonicalJson(value), ':json') : undefined;
    case 'object':
      return comparison === 'eq' ? test(column, 'eq', canonicalJson(value)) : undefined;
  }
}

function test(column: Column, comparison: Comparison, value: Stored, part = ''): Filter {
  return { [pathOf(column, part)]: { [operators[comparison]]: value } };
}

function amount(
  column: Column,
  comparison: Comparison,
  value: Json | undefined,
): Filter | undefined {
  const decimal = typeof value === 'string' ? parseDecimal(value) : undefined;
  if (!decimal || column.type.kind !== 'money') return undefined;
  return amongUnits(column, comparison, shift(decimal, scaleOf(column.type, column.scale)));
}

/** An amount and its currency; amounts of different currencies meet no comparison. */
function ownMoney(column: Column, comparison: Comparison, value: Json): Filter | undefined {
  const { amount: size, currency } =
    typeof value === 'object' && value !== null ? (value as JsonObject) : {};
  if (typeof currency !== 'string') return undefined;
  const sized = amount(column, comparison, size);
  return sized && { $and: [sized, test(column, 'eq', currency, ':currency')] };
}

const largest = new Decimal('9223372036854775807');

/** Compares whole numbers with one that may fall between two of them, or beyond all of them. */
function amongUnits(column: Column, comparison: Comparison, bound: Decimal): Filter | undefined {
  const exact = scaledExactly(bound, 0);
  if (exact !== undefined) return test(column, comparison, exact);
  if (comparison === 'eq') return undefined;
  const below = comparison === 'lt' || comparison === 'le';
  if (bound.abs().gt(largest))
    return bound.isPositive() === below ? { [pathOf(column)]: { $exists: true } } : undefined;
  const whole = below ? bound.floor() : bound.ceil();
  return test(column, below ? 'le' : 'ge', BigInt(whole.toFixed(0)));
}
