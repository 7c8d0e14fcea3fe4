import type { Values } from '../model/answer.ts';

const keys = new WeakMap<Values, number>();
let next = 0;

/** A name for a row that has none of its own, which stays with it while others come, go and move. */
export function keyOf(row: Values): number {
  const key = keys.get(row) ?? next++;
  keys.set(row, key);
  return key;
}

/** The row with another cell, under the same name. */
export function withCell(row: Values, column: string, value: Values[string]): Values {
  const changed = { ...row, [column]: value };
  keys.set(changed, keyOf(row));
  return changed;
}
