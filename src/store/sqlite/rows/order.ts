import type { RowQuery } from '../../../engine/ports.ts';
import type { SqlCondition } from './condition-query.ts';
import type { Position } from './cursor.ts';
import type { RowSource } from './source.ts';

/** One key of a sort. What is absent comes last, whichever way the key runs. */
export interface SortKey {
  readonly sql: string;
  readonly descending: boolean;
}

/** The keys of a total order: those asked for, then the id. */
export function sortKeys(source: RowSource, sort: RowQuery['sort']): readonly SortKey[] {
  const asked = sort.flatMap(({ field, descending }) =>
    source.field(field).parts.map((sql) => ({ sql, descending })),
  );
  return [...asked, { sql: 'p."id"', descending: false }];
}

export function orderSql(keys: readonly SortKey[]): string {
  return keys
    .map(({ sql, descending }) => `${sql} ${descending ? 'DESC' : 'ASC NULLS LAST'}`)
    .join(', ');
}

/** Text that tells one order from another, for the cursor. */
export function orderName(sort: RowQuery['sort']): string {
  return sort.map(({ field, descending }) => `${descending ? '-' : '+'}${field}`).join(' ');
}

/**
 * The rows after a position: those that come later by some key and agree in the keys before it. The
 * first key is bounded once more by itself, which lets an index begin at the position.
 */
export function afterSql(
  query: SqlCondition,
  keys: readonly SortKey[],
  position: Position,
): string {
  const bound = firstKeyBound(query, keys, position);
  const ways = keys.flatMap((key, index) => {
    if (position[index] === null) return [];
    const agree = keys
      .slice(0, index)
      .map(({ sql }, i) => `${sql} IS ${query.bind(position[i] ?? null)}`);
    return [`(${[...agree, later(query, key, position[index] ?? null)].join(' AND ')})`];
  });
  return `${bound}(${ways.join(' OR ')})`;
}

function later(query: SqlCondition, { sql, descending }: SortKey, value: Position[number]): string {
  return `(${sql} ${descending ? '<' : '>'} ${query.bind(value)} OR ${sql} IS NULL)`;
}

/** System fields that every row has. */
const always = new Set(
  ['id', 'name', 'opened', 'created', 'updated', 'revision'].map((name) => `p."${name}"`),
);

function firstKeyBound(query: SqlCondition, keys: readonly SortKey[], position: Position): string {
  const [key] = keys;
  const [value = null] = position;
  if (!key || value === null || !always.has(key.sql)) return '';
  return `${key.sql} ${key.descending ? '<=' : '>='} ${query.bind(value)} AND `;
}
