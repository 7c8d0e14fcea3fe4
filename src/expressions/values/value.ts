import type { Decimal, Money } from '../../shared/index.ts';

/**
 * A value while an expression runs. By type: `bool` boolean, `int` a safe integer, `decimal` Decimal,
 * `money` Money, `text` string, `date` text `YYYY-MM-DD`, `instant` milliseconds since 1970 (Instant),
 * `duration` milliseconds, `list` array of such values, `object` the stored JSON object itself.
 * Functions registered in a `TypeEnvironment` receive and return these.
 */
export type Value = boolean | number | string | Decimal | Money | readonly Value[] | object;

export function isMoney(value: unknown): value is Money {
  return typeof value === 'object' && value !== null && 'currency' in value && 'amount' in value;
}

/** Orders texts by Unicode code point, as SQLite and MongoDB do byte by byte in UTF-8. */
export function compareText(left: string, right: string): number {
  const length = Math.min(left.length, right.length);
  for (let i = 0; i < length; i++) {
    const a = left.charCodeAt(i);
    const b = right.charCodeAt(i);
    if (a !== b) return isSurrogate(a) === isSurrogate(b) ? a - b : isSurrogate(a) ? 1 : -1;
  }
  return left.length - right.length;
}

const isSurrogate = (unit: number) => unit >= 0xd800 && unit <= 0xdfff;
