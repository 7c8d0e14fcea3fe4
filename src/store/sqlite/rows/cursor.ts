import { BatonError } from '../../../shared/index.ts';
import type { SqlValue } from '../columns/storage-types.ts';

/** Where a page ended: the values of the sort keys of its last row, the id among them. */
export type Position = readonly SqlValue[];

type Written = null | number | string | { readonly int: string };

/** An opaque text; `order` says what the list was sorted by. */
export function writeCursor(order: string, position: Position): string {
  const values = position.map((value) =>
    typeof value === 'bigint' ? { int: value.toString() } : value,
  );
  return Buffer.from(JSON.stringify([order, ...values])).toString('base64url');
}

/** @throws BatonError `store-invalid-cursor` for a cursor of another list, or none at all. */
export function readCursor(order: string, cursor: string, keys: number): Position {
  const [of, ...values] = parse(cursor);
  if (of !== order || values.length !== keys) throw invalid();
  return values.map((value) => readValue(value as Written));
}

function parse(cursor: string): readonly unknown[] {
  try {
    const parsed: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    return Array.isArray(parsed) ? parsed : [];
  } catch (error) {
    throw invalid(error);
  }
}

function readValue(value: Written): SqlValue {
  if (value === null || typeof value === 'number' || typeof value === 'string') return value;
  if (typeof value === 'object' && /^-?\d{1,19}$/.test(String(value.int))) return BigInt(value.int);
  throw invalid();
}

function invalid(cause?: unknown): BatonError {
  return new BatonError({ code: 'store-invalid-cursor' }, { cause });
}
