import type { GroupKey } from '../../../reports/ports.ts';
import { canonicalJson, type Json } from '../../../shared/index.ts';
import { identityPaths, pathOf, plainColumn, type Layout } from '../columns/layout.ts';
import type { Documents, Stage } from '../database/documents.ts';
import type { RowDocument } from '../models/row-document.ts';
import { bucketExpression, momentOf } from './buckets.ts';

/** What a pipeline groups by, and how the keys are read from the groups. */
export interface Grouping {
  /** Expressions by name, for the `_id` of `$group`. */
  readonly expressions: { readonly [name: string]: unknown };
  keysOf(id: GroupId): readonly Json[];
}

/** The `_id` of a group; a key that is absent may be left out. */
export type GroupId = { readonly [name: string]: unknown } | null;

interface OneKey {
  readonly expressions: { readonly [name: string]: unknown };
  read(id: { readonly [name: string]: unknown }): Json;
}

export async function groupingBy(
  documents: Documents<RowDocument>,
  layout: Layout,
  population: readonly Stage[],
  groupBy: readonly GroupKey[],
): Promise<Grouping> {
  const keys = await Promise.all(
    groupBy.map((key, index) => oneKey(documents, layout, population, key, index)),
  );
  return {
    expressions: Object.assign(
      {},
      ...keys.map((key) => key.expressions),
    ) as object as Grouping['expressions'],
    keysOf: (id) => keys.map((key) => key.read(id ?? {})),
  };
}

async function oneKey(
  documents: Documents<RowDocument>,
  layout: Layout,
  population: readonly Stage[],
  { field, bucket, currency, ...calendar }: GroupKey,
  index: number,
): Promise<OneKey> {
  const column = layout.byField.get(field) ?? plainColumn(field);
  const name = `k${index}`;
  if (currency) {
    const path = `$${pathOf(column, ':currency')}`;
    return { expressions: { [name]: path }, read: (id) => (id[name] ?? null) as Json };
  }
  if (bucket) {
    const options = { bucket, ...calendar };
    const first = await bucketExpression(documents, population, momentOf(column), options);
    return { expressions: { [name]: first }, read: (id) => (id[name] ?? null) as Json };
  }
  const names = column.storage.identity.map((_, part) => `${name}p${part}`);
  const paths = identityPaths(column);
  return {
    expressions: Object.fromEntries(names.map((each, part) => [each, `$${paths[part]}`])),
    read: (id) => {
      const values = names.map((each) => id[each] ?? null);
      return values[0] === null ? null : column.storage.decode(values);
    },
  };
}

/** Names of a group: equal for equal keys. */
export function groupName(keys: readonly Json[]): string {
  return canonicalJson(keys);
}

/** Groups in the order of their keys, what is absent first. */
export function inOrder<T extends { readonly keys: readonly Json[] }>(
  groups: Iterable<T>,
): readonly T[] {
  return [...groups].toSorted((a, b) => compareKeys(a.keys, b.keys));
}

function compareKeys(a: readonly Json[], b: readonly Json[]): number {
  for (let i = 0; i < a.length; i++) {
    const order = compareKey(a[i] ?? null, b[i] ?? null);
    if (order !== 0) return order;
  }
  return 0;
}

function compareKey(a: Json, b: Json): number {
  if (a === null || b === null) return Number(a !== null) - Number(b !== null);
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  const [left, right] = [a, b].map((key) => (typeof key === 'string' ? key : canonicalJson(key)));
  return left === right ? 0 : (left ?? '') < (right ?? '') ? -1 : 1;
}
