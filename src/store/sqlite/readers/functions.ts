import type { DatabaseSync } from 'node:sqlite';
import type { ValueType } from '../../../expressions/index.ts';
import { Decimal, type Json } from '../../../shared/index.ts';
import { storageOf } from '../columns/storage.ts';
import type { Storage } from '../columns/storage-types.ts';

/**
 * Functions of ours that read queries may call: `baton_fold` for searching without regard to case,
 * `baton_encode` for a field that has no column yet, `baton_decimal_sum` for numbers without a scale.
 */
export function registerFunctions(connection: DatabaseSync): void {
  const pure = { deterministic: true, directOnly: false };
  connection.function('baton_fold', pure, (text) =>
    text === null ? null : String(text).toLowerCase(),
  );
  const storages = new Map<string, Storage>();
  connection.function('baton_encode', pure, (value, column, part) => {
    if (value === null) return null;
    const storage = storageFor(storages, String(column));
    return storage.encode(JSON.parse(String(value)) as Json)?.[Number(part)] ?? null;
  });
  // What is carried on must be a value of SQL: the sum so far, as decimal text.
  connection.aggregate('baton_decimal_sum', {
    start: '0',
    step: (sum, value) =>
      value === null ? sum : new Decimal(String(sum)).plus(Number(value)).toFixed(),
  });
}

/** `column` is the JSON of `[type, scale]`. */
function storageFor(storages: Map<string, Storage>, column: string): Storage {
  let storage = storages.get(column);
  if (!storage) {
    const [type, scale] = JSON.parse(column) as [ValueType, number | null];
    storages.set(column, (storage = storageOf(type, scale ?? undefined)));
  }
  return storage;
}
