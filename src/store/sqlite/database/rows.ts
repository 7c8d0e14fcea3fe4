import type { SQLOutputValue } from 'node:sqlite';

/** A row as the driver gives it. */
export type Row = { readonly [column: string]: SQLOutputValue };

/** Reads the JSON of a column. */
export function json<T>(row: Row, column: string): T {
  return JSON.parse(String(row[column])) as T;
}

/** The text of a column under a name; nothing where it is NULL. */
export function textAs<Name extends string>(
  row: Row,
  column: string,
  name: Name,
): { readonly [N in Name]?: string } {
  const value = row[column] ?? null;
  return (value === null ? {} : { [name]: String(value) }) as { readonly [N in Name]?: string };
}

/** The number of a column under a name; nothing where it is NULL. */
export function numberAs<Name extends string>(
  row: Row,
  column: string,
  name: Name,
): { readonly [N in Name]?: number } {
  const value = row[column] ?? null;
  return (value === null ? {} : { [name]: Number(value) }) as { readonly [N in Name]?: number };
}
