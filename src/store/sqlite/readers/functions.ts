import type { DatabaseSync } from 'node:sqlite';
import { evaluateCondition, type Condition, type ValueType } from '../../../expressions/index.ts';
import { Decimal, type Json, type JsonObject } from '../../../shared/index.ts';
import { medianRank } from '../../columns/median-rank.ts';
import { storageOf } from '../columns/storage.ts';

/**
 * Functions of ours that read queries may call. `baton_fold`: for searching without regard to case;
 * `baton_encode`: a field that has no column yet; `baton_holds`: a condition that SQL cannot tell;
 * `baton_decimal_sum`: an exact sum of numbers without a declared scale, as text; `baton_median_rank`: which of so many
 * values bound their median.
 */
export function registerFunctions(connection: DatabaseSync): void {
  const pure = { deterministic: true };
  connection.function('baton_fold', pure, (text) =>
    text === null ? null : String(text).toLowerCase(),
  );
  const storageFor = remember((column) => {
    const [type, scale] = JSON.parse(column) as [ValueType, number | null];
    return storageOf(type, scale ?? undefined);
  });
  connection.function('baton_encode', pure, (value, column, part) => {
    if (value === null) return null;
    const json = JSON.parse(String(value)) as Json;
    return storageFor(String(column)).encode(json)?.[Number(part)] ?? null;
  });
  const conditionFor = remember((text) => JSON.parse(text) as Condition);
  connection.function('baton_holds', pure, (condition, row) =>
    Number(
      evaluateCondition(conditionFor(String(condition)), JSON.parse(String(row)) as JsonObject),
    ),
  );
  connection.function('baton_median_rank', pure, (count) => medianRank(Number(count)));
  // What is carried on must be a value of SQL: the sum so far, as decimal text.
  connection.aggregate('baton_decimal_sum', {
    start: '0',
    step: (sum, value) =>
      value === null ? sum : new Decimal(String(sum)).plus(Number(value)).toFixed(),
  });
}

/** Keeps what was read from the texts seen lately. */
function remember<T>(read: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    let value = known.get(text);
    if (value === undefined) {
      if (known.size >= 100) known.clear();
      known.set(text, (value = read(text)));
    }
    return value;
  };
}
