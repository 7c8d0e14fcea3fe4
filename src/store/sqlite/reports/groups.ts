import type { SqlValue } from '../columns/storage-types.ts';
import type { ReadRows } from '../readers/request.ts';

/** Rows gathered by the values of their first `keys` columns, in the order in which they come. */
export function gather(
  rows: ReadRows,
  keys: number,
): ReadonlyMap<string, readonly (readonly SqlValue[])[]> {
  const groups = new Map<string, (readonly SqlValue[])[]>();
  for (const row of rows) {
    const name = groupName(row.slice(0, keys));
    const group = groups.get(name);
    if (group) group.push(row);
    else groups.set(name, [row]);
  }
  return groups;
}

/** One text for one group. */
export function groupName(keys: readonly SqlValue[]): string {
  return JSON.stringify(keys.map((key) => (typeof key === 'bigint' ? { int: `${key}` } : key)));
}
