import type { JsonObject } from '../../../shared/index.ts';
import type { Database } from '../database/database.ts';
import { encodeField, encodeRow, type ColumnTable, type UniqueCheck } from './column-table.ts';
import type { CollectionTables } from './table-registry.ts';

/** The row that has the value of a unique field already. */
export interface DuplicateValue {
  readonly field: string;
  readonly existing: string;
}

/** Looks for another row with a value that must be unique. `seq` is the row's own, 0 for a new one. */
export function findDuplicate(
  database: Database,
  { active, next }: CollectionTables,
  row: JsonObject,
  seq: number,
): DuplicateValue | undefined {
  return (
    findDuplicateIn(database, active, row, seq) ??
    (next && findDuplicateIn(database, next, row, seq))
  );
}

export function findDuplicateIn(
  database: Database,
  table: ColumnTable,
  row: JsonObject,
  seq: number,
): DuplicateValue | undefined {
  for (const check of table.unique) {
    const existing = findSame(database, check, row, seq);
    if (existing !== undefined) {
      return { field: check.columns.map((column) => column.field).join(', '), existing };
    }
  }
  return undefined;
}

function findSame(database: Database, check: UniqueCheck, row: JsonObject, seq: number) {
  const values = check.columns.map((column) => encodeField(column, row));
  if (!values.every((value) => value !== undefined)) return undefined;
  const found = database.statement(check.find).get(...values.flat(), seq);
  return found && String(found['id']);
}

export function insertColumns(
  database: Database,
  tables: CollectionTables,
  seq: number,
  row: JsonObject,
): void {
  // A table that is being filled takes new rows when its copying gets there.
  database.statement(tables.active.sql.insert).run(seq, ...encodeRow(tables.active, row));
}

export function updateColumns(
  database: Database,
  tables: CollectionTables,
  seq: number,
  row: JsonObject,
): void {
  for (const table of tables.next ? [tables.active, tables.next] : [tables.active]) {
    database.statement(table.sql.update).run(...encodeRow(table, row), seq);
  }
}
