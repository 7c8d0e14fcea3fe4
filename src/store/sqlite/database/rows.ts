import type { SQLOutputValue } from 'node:sqlite';

/** A row as the driver gives it. */
export type Row = { readonly [column: string]: SQLOutputValue };

/** Reads the JSON of a column. */
export function json<T>(row: Row, column: string): T {
  return JSON.parse(String(row[column])) as T;
}
