import type { RowQuery } from '../../../engine/ports.ts';
import type { JsonObject } from '../../../shared/index.ts';
import { encodeColumn } from '../columns/encode-row.ts';
import { pathOf, plainColumn, type Column, type Layout } from '../columns/layout.ts';
import type { Stored } from '../columns/storage.ts';
import type { Filter, Stage } from '../database/documents.ts';

/** One key of a sort. What is absent comes last, whichever way the key runs. */
export interface SortKey {
  readonly column: Column;
  readonly part: string;
  readonly descending: boolean;
}

/** The keys of a total order: those asked for, then the id. */
export function sortKeys(layout: Layout, sort: RowQuery['sort']): readonly SortKey[] {
  return [...sort, { field: 'id', descending: false }].flatMap(({ field, descending }) => {
    const column = layout.byField.get(field) ?? plainColumn(field);
    return column.storage.identity.map((part) => ({ column, part, descending }));
  });
}

/** System fields that every row has. */
const always = new Set(['id', 'name', 'opened', 'created', 'updated', 'revision']);

/** MongoDB puts what is absent first, so a key that may be absent is preceded by a flag. */
export function sortStages(keys: readonly SortKey[]): readonly Stage[] {
  const flags: { [name: string]: object } = {};
  const order: { [path: string]: 1 | -1 } = {};
  keys.forEach(({ column, part, descending }, index) => {
    const path = pathOf(column, part);
    if (!always.has(column.field)) {
      flags[`absent${index}`] = { $cond: [{ $gt: [`$${path}`, null] }, 0, 1] };
      order[`absent${index}`] = 1;
    }
    order[path] = descending ? -1 : 1;
  });
  const adding = Object.keys(flags).length === 0 ? [] : [{ $addFields: flags }];
  return [...adding, { $sort: order }];
}

/** Text that tells one order from another, for the cursor. */
export function orderName(sort: RowQuery['sort']): string {
  return sort.map(({ field, descending }) => `${descending ? '-' : '+'}${field}`).join(' ');
}

/** Where a page ended: the values of the sort keys of its last row; null where absent. */
export type Position = readonly (Stored | null)[];

export function positionOf(keys: readonly SortKey[], row: JsonObject): Position {
  return keys.map(({ column, part }) => {
    const place = column.storage.parts.indexOf(part);
    return encodeColumn(column, row)[place] ?? null;
  });
}

/** The rows after a position: those that come later by some key and agree in the keys before it. */
export function afterFilter(keys: readonly SortKey[], position: Position): Filter {
  const ways = keys.flatMap((key, index) => {
    const value = position[index] ?? null;
    if (value === null) return [];
    const agree = keys.slice(0, index).map((before, i) => agrees(before, position[i] ?? null));
    return [{ $and: [...agree, later(key, value)] }];
  });
  return { $or: ways };
}

function agrees({ column, part }: SortKey, value: Stored | null): Filter {
  return { [pathOf(column, part)]: value === null ? { $exists: false } : { $eq: value } };
}

function later({ column, part, descending }: SortKey, value: Stored): Filter {
  const path = pathOf(column, part);
  const further = { [path]: descending ? { $lt: value } : { $gt: value } };
  return always.has(column.field) ? further : { $or: [further, { [path]: { $exists: false } }] };
}
