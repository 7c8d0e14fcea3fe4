import type { EntityType } from '../../definitions/index.ts';
import { isFilled, type DraftRow } from '../../expressions/index.ts';
import { canonicalJson, type Json, type JsonObject } from '../../shared/index.ts';

/** Own fields whose values differ, those emptied as null; undefined where none does. */
export function changedFields(
  entity: EntityType,
  before: JsonObject,
  row: DraftRow,
): JsonObject | undefined {
  const changed: { [field: string]: Json } = {};
  let any = false;
  for (const id of entity.fields.keys()) {
    const now = isFilled(row[id]) ? row[id] : undefined;
    if (same(before[id], now)) continue;
    changed[id] = now ?? null;
    any = true;
  }
  return any ? changed : undefined;
}

function same(a: Json | undefined, b: Json | undefined): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object') return false;
  return canonicalJson(a) === canonicalJson(b);
}
