import { canonicalJson, type Json } from '../../shared/index.ts';
import type { ResultColumn } from '../result.ts';

export type Values = readonly (string | null)[];

/** What a column of a definition became: one or more columns of figures, by group. */
export interface ColumnResult {
  readonly columns: readonly ResultColumn[];
  readonly groups: readonly { readonly keys: readonly Json[]; readonly values: Values }[];
  /** What a group shows that has no row here. */
  readonly absent: Values;
  readonly totals: Values;
}

/** Groups of several columns put side by side: all keys that any of them has, each once. */
export function joinColumns(
  results: readonly ColumnResult[],
): readonly { readonly keys: readonly Json[]; readonly values: Values }[] {
  const keys = new Map<string, readonly Json[]>();
  const found = results.map((result) => {
    const byKey = new Map<string, Values>();
    for (const group of result.groups) {
      const key = canonicalJson(group.keys);
      keys.set(key, group.keys);
      byKey.set(key, group.values);
    }
    return byKey;
  });
  return [...keys].map(([key, group]) => ({
    keys: group,
    values: results.flatMap((result, index) => found[index]?.get(key) ?? result.absent),
  }));
}
