import type { JsonObject } from '../../../shared/index.ts';
import type { Database } from '../database/database.ts';
import { encodeField, encodeRow, type ColumnTable, type UniqueCheck } from './column-table.ts';
import type { SqlValue } from './storage-types.ts';
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
  { active }: CollectionTables,
  seq: number,
  row: JsonObject,
): void {
  // A table that is being filled takes new rows when its copying gets there.
  database.statement(active.sql.insert).run(seq, ...encodeRow(active, row));
}

/** The same for a row that was not checked; false where another has a value that must be unique. */
export function tryInsertColumns(
  database: Database,
  { active }: CollectionTables,
  seq: number,
  row: JsonObject,
): boolean {
  const { changes } = database.statement(active.sql.tryInsert).run(seq, ...encodeRow(active, row));
  return changes > 0;
}

export function deleteColumns(database: Database, { active }: CollectionTables, seq: number): void {
  database.statement(active.sql.delete).run(seq);
}

/**
 * Sets the columns that changed. SQLite writes an index anew whenever one of its columns is set, even
 * to the same value, so that setting all of them would touch every index.
 */
export function updateColumns(
  database: Database,
  { active, next }: CollectionTables,
  seq: number,
  row: JsonObject,
): void {
  updateTable(database, active, seq, row);
  if (next) updateTable(database, next, seq, row);
}

function updateTable(database: Database, table: ColumnTable, seq: number, row: JsonObject): void {
  const stored = database.exactStatement(table.sql.read).get(seq) as unknown as
    readonly SqlValue[] | undefined;
  // A table that is being filled may not have come to this row yet.
  if (!stored) return;
  const values = encodeRow(table, row);
  const changed = [...values.keys()].filter(
    (i) => !sameValue(values[i] ?? null, stored[i] ?? null),
  );
  if (changed.length === 0) return;
  const sql = table.updateSql(changed);
  database.statement(sql).run(...changed.map((i) => values[i] ?? null), seq);
}

/** Whether a column gives back what was written: an INTEGER comes as bigint, whatever it was. */
export function sameValue(written: SqlValue, stored: SqlValue): boolean {
  if (typeof written === 'number') return stored !== null && Number(stored) === written;
  return written === stored;
}
