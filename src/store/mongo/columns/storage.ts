import { Types } from 'mongoose';
import type { ValueType } from '../../../expressions/index.ts';
import {
  Decimal,
  canonicalJson,
  fromIso,
  isPlainDate,
  minorUnitDigits,
  parseDecimal,
  toEpochDay,
  toIso,
  type Json,
} from '../../../shared/index.ts';
import { scaledExactly } from '../../columns/scaled-units.ts';

/** What stands in a document: texts, booleans, 64-bit integers, exact decimals, lists of these. */
export type Stored = string | boolean | bigint | Types.Decimal128 | readonly Stored[];

/** How the values of one type stand in the `values` of a document. */
export interface Storage {
  /** Names the form in errors: `text`, `int`, `money2`, … */
  readonly code: string;
  /** Suffixes of the members it takes; the first is what is compared, sorted and summed. */
  readonly parts: readonly string[];
  /** Suffixes of the members that tell one value from another: what is grouped by and unique. */
  readonly identity: readonly string[];
  /** Undefined for a value that is not of the type's stored form; a RangeError for one that does not fit. */
  encode(value: Json): readonly Stored[] | undefined;
  /** From the values of `identity`, as the driver gives them. */
  decode(identity: readonly unknown[]): Json;
}

function single(
  code: string,
  encode: (value: Json) => Stored | undefined,
  decode: (stored: unknown) => Json,
): Storage {
  return {
    code,
    parts: [''],
    identity: [''],
    encode: (value) => {
      const stored = encode(value);
      return stored === undefined ? undefined : [stored];
    },
    decode: ([stored]) => decode(stored),
  };
}

const texts = single('text', (value) => (typeof value === 'string' ? value : undefined), String);

const booleans = single(
  'bool',
  (value) => (typeof value === 'boolean' ? value : undefined),
  (stored) => stored === true,
);

const integers = single(
  'int',
  (value) => (Number.isSafeInteger(value) ? BigInt(value as number) : undefined),
  Number,
);

/** Numbers as decimals by their shortest text, so that sums are exact; durations in milliseconds too. */
const decimals = single(
  'decimal',
  (value) =>
    typeof value === 'number' && Number.isFinite(value) ? decimal128(String(value)) : undefined,
  (stored) => Number(String(stored)),
);

/** Moments: RFC 3339 text outside, milliseconds since 1970 inside. */
const instants = single(
  'instant',
  (value) => {
    const instant = typeof value === 'string' ? fromIso(value) : undefined;
    return instant === undefined ? undefined : BigInt(instant);
  },
  (stored) => toIso(Number(stored)),
);

/** Dates stand as text, and once more as days since 1970 for differences. */
const dates: Storage = {
  code: 'date',
  parts: ['', ':day'],
  identity: [''],
  encode: (value) => {
    if (typeof value !== 'string') return undefined;
    return isPlainDate(value) ? [value, BigInt(toEpochDay(value))] : [value];
  },
  decode: ([stored]) => String(stored),
};

/** Lists: each item for `includes`, and the whole as canonical JSON for equality. */
function lists(of: ValueType): Storage {
  return {
    code: 'list',
    parts: ['', ':json'],
    identity: [':json'],
    encode: (value) =>
      Array.isArray(value)
        ? [value.map((item) => itemKey(of, item)), canonicalJson(value)]
        : undefined,
    decode: ([stored]) => JSON.parse(String(stored)) as Json,
  };
}

/** Longest text that is kept for sorting where no plan names the field. */
const longestPlain = 200;

/** Values of a field of any type: for sorting only, so long texts are cut. */
export const plainValues = single(
  'plain',
  (value) => {
    if (typeof value === 'string') return value.slice(0, longestPlain);
    if (typeof value === 'number') return decimal128(String(value));
    return typeof value === 'boolean' ? value : undefined;
  },
  (stored) => stored as Json,
);

const objects = single('json', canonicalJson, (stored) => JSON.parse(String(stored)) as Json);

/** What one item of a list is found by: equal items have equal keys. */
export function itemKey(type: ValueType, item: Json): Stored {
  const stored = storageOf(type).encode(item);
  if (stored === undefined) return canonicalJson(['other', item]);
  return stored.length === 1 && stored[0] !== undefined
    ? stored[0]
    : canonicalJson(stored.map(String));
}

function fixedMoney(scale: number): Storage {
  return single(
    `money${scale}`,
    (value) => (typeof value === 'string' ? units(value, scale) : undefined),
    (stored) => moneyText(stored, scale),
  );
}

function ownMoney(scale: number): Storage {
  return {
    code: `own-money${scale}`,
    parts: ['', ':currency'],
    identity: ['', ':currency'],
    encode: (value) => {
      const { amount, currency } = (value ?? {}) as { amount?: Json; currency?: Json };
      if (typeof amount !== 'string' || typeof currency !== 'string') return undefined;
      const scaled = units(amount, scale);
      return scaled === undefined ? undefined : [scaled, currency];
    },
    decode: ([amount, currency]) => ({
      amount: moneyText(amount, scale),
      currency: String(currency),
    }),
  };
}

/** Money of any currency keeps as many digits as the finest currency has (ISO 4217). */
const ownMoneyScale = 4;

/** Digits after the decimal point of a money column. */
export function scaleOf(type: ValueType & { kind: 'money' }, scale?: number): number {
  return scale ?? (type.currency === undefined ? ownMoneyScale : minorUnitDigits(type.currency));
}

/** Picks how values of a type are kept. `scale` is the column's declared number of digits. */
export function storageOf(type: ValueType, scale?: number): Storage {
  switch (type.kind) {
    case 'bool':
      return booleans;
    case 'int':
      return integers;
    case 'decimal':
    case 'duration':
      return decimals;
    case 'money':
      return (type.currency === undefined ? ownMoney : fixedMoney)(scaleOf(type, scale));
    case 'text':
      return texts;
    case 'date':
      return dates;
    case 'instant':
      return instants;
    case 'list':
      return lists(type.of);
    case 'object':
      return objects;
  }
}

export function decimal128(text: string): Types.Decimal128 {
  return Types.Decimal128.fromString(text);
}

/** A number as the driver gives it, exactly. */
export function exactly(stored: unknown): Decimal {
  return new Decimal(String(stored));
}

function units(text: string, scale: number): bigint | undefined {
  const amount = parseDecimal(text);
  if (!amount) return undefined;
  const scaled = scaledExactly(amount, scale);
  if (scaled === undefined) throw new RangeError(`${text} does not fit`);
  return scaled;
}

function moneyText(stored: unknown, scale: number): string {
  return exactly(stored).div(new Decimal(10).pow(scale)).toFixed(scale);
}
