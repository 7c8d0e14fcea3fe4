import type { Collection } from '../../../definitions/index.ts';
import type { Database } from '../database/database.ts';
import { isCaseCollection, quote, visitsIndex, visitsTable } from '../database/naming.ts';
import { columnTable, type ColumnTable } from './column-table.ts';
import { bareLayout, type Layout } from './layout.ts';

/** The tables of one collection. */
export interface CollectionTables {
  /** The one that is read. */
  readonly active: ColumnTable;
  /** The one that is being filled to follow it; a row that is copied already is kept up to date. */
  readonly next?: ColumnTable;
  /** Cases only: SQL that begins or ends a visit. */
  readonly writeVisit?: string;
}

/** Knows the tables of every collection, as the table `collections` has them. */
export class TableRegistry {
  readonly #database: Database;
  #tables = new Map<Collection, CollectionTables>();

  constructor(database: Database) {
    this.#database = database;
    this.reload();
    // Visits of a store that was made before they had an index get one here.
    for (const collection of this.collections()) this.#indexVisits(collection);
    database.afterUndo(() => this.reload());
  }

  find(collection: Collection): CollectionTables | undefined {
    return this.#tables.get(collection);
  }

  collections(): readonly Collection[] {
    return [...this.#tables.keys()];
  }

  /** The tables of a collection, made on first use; only inside a job. */
  ensure(collection: Collection): CollectionTables {
    return this.#tables.get(collection) ?? this.create(collection, bareLayout);
  }

  /** Makes the first tables of a collection; only inside a job. */
  create(collection: Collection, layout: Layout): CollectionTables {
    const active = columnTable(collection, 1, layout);
    const { connection } = this.#database;
    for (const sql of active.sql.create) connection.exec(sql);
    if (isCaseCollection(collection))
      connection.exec(
        `CREATE TABLE ${quote(visitsTable(collection))} (
           seq INTEGER NOT NULL, turn INTEGER NOT NULL, stage TEXT NOT NULL,
           entered INTEGER NOT NULL, left INTEGER, holder TEXT, department TEXT,
           PRIMARY KEY (seq, turn)) STRICT, WITHOUT ROWID`,
      );
    this.#indexVisits(collection);
    this.#database
      .statement('INSERT INTO collections (collection, generation, layout) VALUES (?, 1, ?)')
      .run(collection, JSON.stringify(layout));
    const tables = { active, ...visitSql(collection) };
    this.#tables.set(collection, tables);
    return tables;
  }

  #indexVisits(collection: Collection): void {
    if (!isCaseCollection(collection)) return;
    this.#database.connection.exec(
      `CREATE INDEX IF NOT EXISTS ${quote(visitsIndex(collection))}
       ON ${quote(visitsTable(collection))} (stage, entered)`,
    );
  }

  /** Begins a table that is to follow the active one; only inside a job. */
  beginNext(collection: Collection, layout: Layout): void {
    const { active, next } = this.ensure(collection);
    const generation = (next ?? active).generation + 1;
    const table = columnTable(collection, generation, layout);
    if (next) this.#retire(next);
    for (const sql of table.sql.create) this.#database.connection.exec(sql);
    this.#setNext(collection, generation, layout);
  }

  /** Gives up the table that was to follow; only inside a job. */
  abandonNext(collection: Collection): void {
    const next = this.#tables.get(collection)?.next;
    if (!next) return;
    this.#retire(next);
    this.#setNext(collection, null, null);
  }

  /** Makes the table that was filled the active one; only inside a job. */
  activateNext(collection: Collection): void {
    const tables = this.#tables.get(collection);
    if (!tables?.next) return;
    this.#retire(tables.active);
    this.#database
      .statement(
        'UPDATE collections SET generation = next_generation, layout = next_layout WHERE collection = ?',
      )
      .run(collection);
    this.#setNext(collection, null, null);
  }

  #setNext(collection: Collection, generation: number | null, layout: Layout | null): void {
    this.#database
      .statement('UPDATE collections SET next_generation = ?, next_layout = ? WHERE collection = ?')
      .run(generation, layout && JSON.stringify(layout), collection);
    this.reload();
  }

  /** Its rows are deleted later, in steps. */
  #retire(table: ColumnTable): void {
    this.#database.statement('INSERT INTO retired_tables (name) VALUES (?)').run(table.name);
  }

  /** Reads what the database says, after a change there or an undone job. */
  reload(): void {
    const rows = this.#database.statement('SELECT * FROM collections').all();
    this.#tables = new Map(rows.map((row) => [row['collection'] as Collection, readTables(row)]));
  }
}

function readTables(row: { readonly [column: string]: unknown }): CollectionTables {
  const collection = row['collection'] as Collection;
  const table = (generation: unknown, layout: unknown) =>
    columnTable(collection, Number(generation), JSON.parse(String(layout)) as Layout);
  const active = table(row['generation'], row['layout']);
  const next =
    row['next_generation'] === null
      ? {}
      : { next: table(row['next_generation'], row['next_layout']) };
  return { active, ...next, ...visitSql(collection) };
}

function visitSql(collection: Collection): Pick<CollectionTables, 'writeVisit'> {
  if (!isCaseCollection(collection)) return {};
  return {
    writeVisit: `INSERT INTO ${quote(visitsTable(collection))}
         (seq, turn, stage, entered, left, holder, department) VALUES (?, ?, ?, ?, ?, ?, ?)
       ON CONFLICT (seq, turn) DO UPDATE SET stage = excluded.stage, entered = excluded.entered,
         left = excluded.left, holder = excluded.holder, department = excluded.department`,
  };
}
