import type { Collection } from '../../../definitions/index.ts';
import { BatonError, type JsonObject } from '../../../shared/index.ts';
import { columnsTable, quote } from '../database/naming.ts';
import { columnsOf, type Column, type Layout } from './layout.ts';
import type { SqlValue } from './storage-types.ts';

/** The table that holds the columns of a collection's rows, under the same `seq` as the rows. */
export interface ColumnTable {
  readonly collection: Collection;
  readonly generation: number;
  readonly layout: Layout;
  readonly name: string;
  readonly columns: readonly Column[];
  readonly byField: ReadonlyMap<string, Column>;
  /** Unique indexes: the columns and the query for a row that has the same values. */
  readonly unique: readonly UniqueCheck[];
  readonly sql: {
    readonly create: readonly string[];
    readonly insert: string;
    /** The same, inserting nothing where a value that must be unique is there already. */
    readonly tryInsert: string;
    readonly delete: string;
    /** The stored values, in the order of `encodeRow`. */
    readonly read: string;
  };
  /** SQL that sets these of the columns (by their place in `encodeRow`), then takes `seq`. */
  updateSql(places: readonly number[]): string;
}

export interface UniqueCheck {
  readonly columns: readonly Column[];
  readonly find: string;
}

export function columnTable(
  collection: Collection,
  generation: number,
  layout: Layout,
): ColumnTable {
  const columns = columnsOf(collection, layout);
  const byField = new Map(columns.map((column) => [column.field, column]));
  const name = columnsTable(collection, generation);
  const names = columns.flatMap((column) => column.names).map(quote);
  const table = quote(name);
  const insert = `INSERT INTO ${table} (seq, ${names.join(', ')}) VALUES (?${', ?'.repeat(names.length)})`;
  return {
    collection,
    generation,
    layout,
    name,
    columns,
    byField,
    unique: layout.indexes
      .filter((index) => index.unique)
      .map((i) =>
        uniqueCheck(
          table,
          i.columns.map((field) => known(byField, field)),
        ),
      ),
    sql: {
      create: createSql(name, columns, layout, byField),
      insert,
      tryInsert: `${insert} ON CONFLICT DO NOTHING`,
      delete: `DELETE FROM ${table} WHERE seq = ?`,
      read: `SELECT ${names.join(', ')} FROM ${table} WHERE seq = ?`,
    },
    updateSql: (places) =>
      `UPDATE ${table} SET ${places.map((i) => `${names[i]} = ?`).join(', ')} WHERE seq = ?`,
  };
}

/**
 * The values of a row in the order of the table's columns. Null for a field that is absent, or whose
 * value is left over from an earlier type of the field.
 * @throws BatonError `store-wrong-value` for an amount that its column cannot hold exactly.
 */
export function encodeRow(table: ColumnTable, row: JsonObject): SqlValue[] {
  const values: SqlValue[] = [];
  for (const column of table.columns) {
    const encoded = encodeField(column, row);
    if (encoded) values.push(...encoded);
    else for (const _ of column.names) values.push(null);
  }
  return values;
}

/** The values of one field's columns; undefined where it is absent or not of the column's type. */
export function encodeField(column: Column, row: JsonObject): readonly SqlValue[] | undefined {
  const value = row[column.field];
  if (value === undefined || value === null) return undefined;
  try {
    return column.storage.encode(value);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    const params = { field: column.field, value: JSON.stringify(value).slice(0, 60) };
    throw new BatonError({ code: 'store-wrong-value', params }, { cause: error });
  }
}

function known(byField: ReadonlyMap<string, Column>, field: string): Column {
  const column = byField.get(field);
  if (!column) throw new Error(`the storage plan has an index on ${field}, but no column`);
  return column;
}

function uniqueCheck(table: string, columns: readonly Column[]): UniqueCheck {
  const same = columns.flatMap((column) => column.names).map((name) => `${quote(name)} = ?`);
  return { columns, find: `SELECT id FROM ${table} WHERE ${same.join(' AND ')} AND seq <> ?` };
}

function createSql(
  name: string,
  columns: readonly Column[],
  layout: Layout,
  byField: ReadonlyMap<string, Column>,
): string[] {
  const definitions = columns.flatMap(({ names, declared }) =>
    names.map((column, i) => `${quote(column)} ${declared[i]}`.trim()),
  );
  const indexes = layout.indexes.map((index, i) => {
    const parts = index.columns.flatMap((field) => known(byField, field).names).map(quote);
    const present = parts.map((part) => `${part} IS NOT NULL`).join(' AND ');
    const where = index.unique ? ` WHERE ${present}` : '';
    const unique = index.unique ? 'UNIQUE ' : '';
    return `CREATE ${unique}INDEX ${quote(`${name}:${i}`)} ON ${quote(name)} (${parts.join(', ')})${where}`;
  });
  return [
    `CREATE TABLE ${quote(name)} (seq INTEGER PRIMARY KEY, ${definitions.join(', ')})`,
    `CREATE UNIQUE INDEX ${quote(`${name}:id`)} ON ${quote(name)} (id)`,
    ...indexes,
  ];
}
