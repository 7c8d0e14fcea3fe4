import { Types } from 'mongoose';
import { BatonError } from '../../../shared/index.ts';
import { decimal128, type Stored } from '../columns/storage.ts';
import type { Position } from './order.ts';

/** An opaque text; `order` says what the list was sorted by. */
export function writeCursor(order: string, position: Position): string {
  return Buffer.from(JSON.stringify([order, ...position.map(write)])).toString('base64url');
}

/** @throws BatonError `store-invalid-cursor` for a cursor of another list, or none at all. */
export function readCursor(order: string, cursor: string, keys: number): Position {
  const [of, ...values] = parse(cursor);
  if (of !== order || values.length !== keys) throw invalid();
  return values.map(read);
}

function write(value: Stored | null): unknown {
  if (typeof value === 'bigint') return { int: value.toString() };
  return value instanceof Types.Decimal128 ? { decimal: value.toString() } : value;
}

function read(value: unknown): Stored | null {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  const { int, decimal } = (typeof value === 'object' ? value : {}) as Record<string, unknown>;
  if (typeof int === 'string' && /^-?\d{1,19}$/.test(int)) return BigInt(int);
  if (typeof decimal === 'string' && /^-?[\d.]{1,40}(E[+-]?\d{1,4})?$/.test(decimal))
    return decimal128(decimal);
  throw invalid();
}

function parse(cursor: string): readonly unknown[] {
  try {
    const parsed: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    return Array.isArray(parsed) ? parsed : [];
  } catch (error) {
    throw invalid(error);
  }
}

function invalid(cause?: unknown): BatonError {
  return new BatonError({ code: 'store-invalid-cursor' }, { cause });
}
