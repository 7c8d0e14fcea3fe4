import { createHash } from 'node:crypto';
import type { Collection, CollectionPlan } from '../../../definitions/index.ts';
import type { ValueType } from '../../../expressions/index.ts';
import { canonicalJson } from '../../../shared/index.ts';
import { systemColumns } from '../../columns/system-columns.ts';
import { plainValues, storageOf, type Storage } from './storage.ts';

/** One field as it stands in the documents of a collection, apart from the row itself. */
export interface Column {
  readonly field: string;
  readonly type: ValueType;
  readonly scale?: number;
  readonly storage: Storage;
  /** Name in the document: `stage`, `amount:money2`. Its parts follow with their suffixes. */
  readonly member: string;
  /** Where it stands: `values.amount:money2`. */
  readonly path: string;
}

/** What of a collection's fields is kept apart for queries. */
export interface Layout {
  readonly collection: Collection;
  readonly columns: readonly Column[];
  readonly byField: ReadonlyMap<string, Column>;
  /** Columns of which no two rows may have the same values. */
  readonly unique: readonly (readonly Column[])[];
  /** Fields whose text is kept once more in small letters. */
  readonly search: readonly string[];
  /** Tells layouts apart; it stands in every document that was written by it. */
  readonly version: string;
}

export function layoutOf(plan: CollectionPlan): Layout {
  const { collection } = plan;
  const columns = [
    ...systemColumns(collection).map(([field, type]) => systemColumn(field, type)),
    ...plan.columns.map(({ field, type, scale }) => ownColumn(field, type, scale)),
  ];
  const byField = new Map(columns.map((column) => [column.field, column]));
  const unique = plan.indexes
    .filter((index) => index.unique)
    .map((index) => index.columns.flatMap((field) => byField.get(field) ?? []));
  return makeLayout(collection, columns, unique, ['name', ...plan.search]);
}

export function bareLayout(collection: Collection): Layout {
  return layoutOf({ collection, columns: [], indexes: [], search: [], stages: [] });
}

/** Holds what either layout holds; rows written by it serve both. */
export function union(a: Layout, b: Layout): Layout {
  const byMember = new Map([...a.columns, ...b.columns].map((column) => [column.member, column]));
  const unique = new Map(
    [...a.unique, ...b.unique].map((columns) => [uniqueName(columns), columns]),
  );
  return makeLayout(
    a.collection,
    [...byMember.values()],
    [...unique.values()],
    [...a.search, ...b.search],
  );
}

function makeLayout(
  collection: Collection,
  columns: readonly Column[],
  unique: Layout['unique'],
  search: readonly string[],
): Layout {
  const members = columns.map((column) => column.member).toSorted();
  const searched = [...new Set(search)].toSorted();
  const shape = canonicalJson([members, unique.map(uniqueName).toSorted(), searched]);
  return {
    collection,
    columns,
    byField: new Map(columns.map((column) => [column.field, column])),
    unique,
    search: searched,
    version: createHash('sha256').update(shape).digest('hex').slice(0, 16),
  };
}

export function uniqueName(columns: readonly Column[]): string {
  return columns.map((column) => column.member).join(' ');
}

function systemColumn(field: string, type: ValueType): Column {
  return { field, type, storage: storageOf(type), member: field, path: `values.${field}` };
}

/** The form is part of the name, so that a field whose type changes can stand in both for a while. */
function ownColumn(field: string, type: ValueType, scale?: number): Column {
  const storage = storageOf(type, scale);
  const member = `${memberName(field)}:${storage.code}`;
  const path = `values.${member}`;
  return { field, type, storage, member, path, ...(scale === undefined ? {} : { scale }) };
}

/** A field that no plan names: its text, number or boolean is kept for sorting. */
export function plainColumn(field: string): Column {
  const member = memberName(field);
  const type: ValueType = { kind: 'text' };
  return { field, type, storage: plainValues, member, path: `plain.${member}` };
}

/** A field's name as a member of a document: `.`, `$` and what stands for them are spelt out. */
export function memberName(field: string): string {
  return field.replace(/[%.$:\p{Cc}]/gu, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
}

/** Where a part of a column stands: `values.price:own-money4:currency`. */
export function pathOf(column: Column, part = ''): string {
  return column.path + part;
}

/** Where what tells a column's values apart stands. */
export function identityPaths(column: Column): readonly string[] {
  return column.storage.identity.map((part) => pathOf(column, part));
}
