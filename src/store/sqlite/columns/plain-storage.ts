import { canonicalJson, fromIso, toIso, type Json } from '../../../shared/index.ts';
import type { SqlValue, Storage } from './storage-types.ts';

function single(
  code: string,
  declared: string,
  encode: (value: Json) => SqlValue | undefined,
  decode: (value: SqlValue) => Json,
): Storage {
  return {
    code,
    parts: [{ suffix: '', declared }],
    encode: (value) => {
      const encoded = encode(value);
      return encoded === undefined ? undefined : [encoded];
    },
    decode: ([value = null]) => (value === null ? null : decode(value)),
  };
}

/** Text and dates: `YYYY-MM-DD` sorts as it is. */
export const texts = single(
  'text',
  'TEXT',
  (value) => (typeof value === 'string' ? value : undefined),
  String,
);

export const booleans = single(
  'bool',
  'INTEGER',
  (value) => (typeof value === 'boolean' ? Number(value) : undefined),
  (value) => Number(value) === 1,
);

export const integers = single(
  'int',
  'INTEGER',
  (value) => (Number.isSafeInteger(value) ? (value as number) : undefined),
  Number,
);

/** Numbers without a declared scale, and durations in milliseconds. */
export const reals = single(
  'real',
  'REAL',
  (value) => (typeof value === 'number' && Number.isFinite(value) ? value : undefined),
  Number,
);

/** Moments: RFC 3339 text outside, milliseconds since 1970 inside. */
export const instants = single(
  'instant',
  'INTEGER',
  (value) => (typeof value === 'string' ? fromIso(value) : undefined),
  (value) => toIso(Number(value)),
);

/** Lists and objects, in canonical form so that equal ones are equal texts. */
export const jsonTexts = single(
  'json',
  'TEXT',
  canonicalJson,
  (value) => JSON.parse(String(value)) as Json,
);
