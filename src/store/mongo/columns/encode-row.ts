import { BatonError, type JsonObject } from '../../../shared/index.ts';
import { memberName, plainColumn, uniqueName, type Column, type Layout } from './layout.ts';
import type { Stored } from './storage.ts';

export interface EncodedRow {
  readonly values: { readonly [member: string]: Stored };
  /** Values of fields that no plan names. */
  readonly plain: { readonly [member: string]: Stored };
  /** Texts in small letters, for searching. */
  readonly folded: { readonly [member: string]: string };
  readonly unique: readonly UniqueKey[];
}

/** A value that no other row may have: the fields, and a text that is the same for equal values. */
export interface UniqueKey {
  readonly field: string;
  readonly key: string;
}

/**
 * What queries find a row by. A field that is absent or not of its type has no member.
 * @throws BatonError `store-wrong-value` for a value that does not fit into its field.
 */
export function encodeRow(layout: Layout, row: JsonObject): EncodedRow {
  const values: { [member: string]: Stored } = {};
  for (const column of layout.columns) {
    encodeColumn(column, row).forEach((stored, i) => {
      values[column.member + (column.storage.parts[i] ?? '')] = stored;
    });
  }
  return {
    values,
    plain: encodePlain(layout, row),
    folded: foldTexts(layout, row),
    unique: uniqueKeys(layout, values),
  };
}

/** The parts of a field's value; none where it is absent. */
export function encodeColumn(column: Column, row: JsonObject): readonly Stored[] {
  const value = row[column.field];
  if (value === undefined || value === null) return [];
  try {
    return column.storage.encode(value) ?? [];
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    const params = { field: column.field, value: JSON.stringify(value).slice(0, 60) };
    throw new BatonError({ code: 'store-wrong-value', params }, { cause: error });
  }
}

function encodePlain(layout: Layout, row: JsonObject): EncodedRow['plain'] {
  const others = Object.entries(row).filter(([field]) => !layout.byField.has(field));
  const encoded = others.flatMap(([field, value]) => {
    const [stored] = plainColumn(field).storage.encode(value) ?? [];
    return stored === undefined ? [] : [[memberName(field), stored] as const];
  });
  return Object.fromEntries(encoded);
}

/** Small letters, so that a search finds a word in capitals or not. */
export function fold(text: string): string {
  return text.toLowerCase();
}

function foldTexts(layout: Layout, row: JsonObject): EncodedRow['folded'] {
  const texts = layout.search.flatMap((field) => {
    const value = row[field];
    return typeof value === 'string' ? [[memberName(field), fold(value)] as const] : [];
  });
  return Object.fromEntries(texts);
}

function uniqueKeys(layout: Layout, values: EncodedRow['values']): readonly UniqueKey[] {
  return layout.unique.flatMap((columns) => {
    const parts = columns.flatMap((column) =>
      column.storage.identity.map((part) => values[column.member + part]),
    );
    if (parts.some((part) => part === undefined)) return [];
    const key = JSON.stringify([layout.collection, uniqueName(columns), parts.map(String)]);
    return [{ field: columns.map((column) => column.field).join(', '), key }];
  });
}
