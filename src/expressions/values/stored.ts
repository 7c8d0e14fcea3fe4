import {
  BatonError,
  Decimal,
  fromIso,
  isPlainDate,
  minorUnitDigits,
  round,
  toIso,
  type CurrencyCode,
  type Json,
  type Money,
} from '../../shared/index.ts';
import type { ValueType } from '../types.ts';
import { Fault, reasons } from './fault.ts';
import type { Value } from './value.ts';

/** Largest number of items of a list that declares no limit. */
export const defaultListLimit = 1000;

export interface StoredOptions {
  /** Digits after the decimal point of money; `exact` keeps them all. By default the minor unit's. */
  readonly digits?: number | 'exact';
}

/**
 * Puts the value of an expression into its stored JSON form. Money is rounded half up to the digits;
 * a duration is a number of milliseconds. Raises `stored-value-invalid` for a number beyond 1.8e308.
 */
export function toStored(value: Value, type: ValueType, options: StoredOptions = {}): Json {
  switch (type.kind) {
    case 'decimal':
      return storedNumber(new Decimal(value as Decimal));
    case 'money':
      return storedMoney(value as Money, type.currency, options);
    case 'instant':
      return toIso(value as number);
    case 'list':
      return (value as readonly Value[]).map((item) => toStored(item, type.of, options));
    default:
      return value as Json;
  }
}

function storedNumber(value: Decimal): number {
  const number = value.toNumber();
  if (!Number.isFinite(number)) throw invalid(new Fault(reasons.overflow));
  return number;
}

function storedMoney(money: Money, fixed: CurrencyCode | undefined, options: StoredOptions): Json {
  const digits = options.digits ?? minorUnitDigits(money.currency);
  const amount =
    digits === 'exact'
      ? money.amount.toFixed()
      : round(money.amount, digits, 'half up').toFixed(digits);
  return fixed === undefined ? { amount, currency: money.currency } : amount;
}

/**
 * Reads a stored JSON value as its type says. Raises `stored-value-invalid` where the JSON is not of
 * that form.
 */
export function fromStored(json: Json, type: ValueType): Value {
  try {
    return reader(type, 'value')(json);
  } catch (error) {
    throw error instanceof Fault ? invalid(error) : error;
  }
}

function invalid(fault: Fault): BatonError {
  const params = { reason: fault.reason };
  return new BatonError({ code: 'stored-value-invalid', params }, { cause: fault });
}

export type Reader = (json: unknown) => Value;

/** Makes the function that reads stored values of a type; `path` names the place in a fault. */
export function reader(type: ValueType, path: string): Reader {
  const wrong = (json: unknown) => new Fault(reasons.wrongJson(path, describe(type), show(json)));
  const when = (test: (json: unknown) => boolean) => (json: unknown) => {
    if (!test(json)) throw wrong(json);
    return json as Value;
  };
  switch (type.kind) {
    case 'bool':
      return when((json) => typeof json === 'boolean');
    case 'int':
      return when(Number.isSafeInteger);
    case 'text':
      return when((json) => typeof json === 'string');
    case 'date':
      return when((json) => typeof json === 'string' && isPlainDate(json));
    case 'duration':
      return when(Number.isFinite);
    case 'object':
      return when((json) => typeof json === 'object' && json !== null && !Array.isArray(json));
    case 'decimal':
      return (json) => {
        // As a caller may bind a number that no binary fraction is.
        if (json instanceof Decimal) return json;
        if (typeof json !== 'number' || !Number.isFinite(json)) throw wrong(json);
        return new Decimal(json);
      };
    case 'instant':
      return instantReader(wrong);
    case 'money':
      return moneyReader(type.currency, wrong);
    case 'list':
      return listReader(type, path, wrong);
  }
}

type Wrong = (json: unknown) => Fault;

/** Text of RFC 3339, or milliseconds where the caller binds a moment itself, such as `now`. */
function instantReader(wrong: Wrong): Reader {
  return (json) => {
    if (typeof json === 'number' && Number.isFinite(json)) return json;
    const instant = typeof json === 'string' ? fromIso(json) : undefined;
    if (instant === undefined) throw wrong(json);
    return instant;
  };
}

const amountPattern = /^-?\d+(\.\d+)?$/;

function moneyReader(fixed: CurrencyCode | undefined, wrong: Wrong): Reader {
  return (json) => {
    const { amount, currency } =
      fixed === undefined && typeof json === 'object' && json !== null
        ? (json as { amount?: unknown; currency?: unknown })
        : { amount: json, currency: fixed };
    if (typeof amount !== 'string' || typeof currency !== 'string' || !amountPattern.test(amount))
      throw wrong(json);
    return { amount: new Decimal(amount), currency };
  };
}

function listReader(type: ValueType & { kind: 'list' }, path: string, wrong: Wrong): Reader {
  const item = reader(type.of, `${path}[]`);
  const limit = type.limit ?? defaultListLimit;
  return (json) => {
    if (!Array.isArray(json)) throw wrong(json);
    if (json.length > limit) throw new Fault(reasons.tooLong(`\`${path}\``, limit));
    return json.map(item);
  };
}

function describe(type: ValueType): string {
  return type.kind === 'money' && type.currency ? `money in ${type.currency}` : type.kind;
}

function show(json: unknown): string {
  return (JSON.stringify(json) ?? 'nothing').slice(0, 60);
}
