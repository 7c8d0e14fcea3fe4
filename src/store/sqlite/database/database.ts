import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync, type StatementSync } from 'node:sqlite';
import { BatonError } from '../../../shared/index.ts';
import { storeError } from './driver-errors.ts';
import { lockFolder } from './lock.ts';
import { migrate } from './migrate.ts';
import { GroupWriter, type Job } from './writer.ts';

export const databaseFile = 'baton.db';

const pragmas = `
  PRAGMA journal_mode = WAL;
  PRAGMA synchronous = FULL;
  PRAGMA foreign_keys = ON;
  PRAGMA busy_timeout = 5000;
  PRAGMA cache_size = -32000;
  PRAGMA wal_autocheckpoint = 8000;
  PRAGMA journal_size_limit = 67108864;
`;

/** The one connection that writes, with its prepared statements and its queue of writers. */
export class Database {
  readonly folder: string;
  readonly connection: DatabaseSync;
  readonly #writer: GroupWriter;
  readonly #statements = new Map<string, StatementSync>();
  readonly #exactStatements = new Map<string, StatementSync>();
  readonly #listeners = new Set<() => void>();
  readonly #afterUndo: (() => void)[] = [];
  readonly #unlock: () => void;
  #position: number;
  #announced: number;

  /**
   * `disposable`: see `SqliteOptions`.
   * @throws BatonError `store-locked`, `store-unavailable` or `store-too-new`.
   */
  constructor(folder: string, disposable = false) {
    this.folder = folder;
    const { connection, unlock } = openConnection(folder);
    this.connection = connection;
    if (disposable) connection.exec('PRAGMA synchronous = OFF');
    this.#unlock = unlock;
    this.#position = this.#announced = this.#lastStored();
    this.#writer = new GroupWriter(connection, {
      done: () => this.#announce(),
      undone: () => {
        this.#position = this.#lastStored();
        for (const restore of this.#afterUndo) restore();
      },
    });
  }

  /** A statement, prepared once; for texts that are few and fixed. */
  statement(sql: string): StatementSync {
    let statement = this.#statements.get(sql);
    if (!statement) this.#statements.set(sql, (statement = this.connection.prepare(sql)));
    return statement;
  }

  /** The same, for rows as arrays of values in which every INTEGER is a bigint. */
  exactStatement(sql: string): StatementSync {
    let statement = this.#exactStatements.get(sql);
    if (!statement) {
      statement = this.connection.prepare(sql);
      statement.setReturnArrays(true);
      statement.setReadBigInts(true);
      this.#exactStatements.set(sql, statement);
    }
    return statement;
  }

  /**
   * Reads on this connection, which sees what is committed; for what takes microseconds.
   * @throws BatonError `store-…`
   */
  async read<T>(query: () => T): Promise<T> {
    if (!this.connection.isOpen) throw new BatonError({ code: 'store-closed' });
    try {
      return query();
    } catch (error) {
      throw storeError(error);
    }
  }

  /** Runs a job inside the next group commit; see GroupWriter. */
  write<T>(job: Job<T>): Promise<T> {
    return this.#writer.write(job);
  }

  /** The next position of the change stream; only inside a job. */
  nextPosition(): number {
    return ++this.#position;
  }

  /** What `nextPosition` will give; for what may come to nothing. */
  get upcomingPosition(): number {
    return this.#position + 1;
  }

  get lastPosition(): number {
    return this.#announced;
  }

  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  /** Called when a job is undone, for what is kept in memory about the tables. */
  afterUndo(restore: () => void): void {
    this.#afterUndo.push(restore);
  }

  async close(): Promise<void> {
    await this.#writer.close();
    if (this.connection.isOpen) {
      this.connection.exec('PRAGMA synchronous = FULL; PRAGMA wal_checkpoint(TRUNCATE)');
      this.connection.close();
    }
    this.#unlock();
  }

  #announce(): void {
    if (this.#announced === this.#position) return;
    this.#announced = this.#position;
    for (const listener of this.#listeners) listener();
  }

  #lastStored(): number {
    const row = this.statement(
      `SELECT max(
         (SELECT coalesce(max(position), 0) FROM journal),
         (SELECT coalesce(max(position), 0) FROM record_journal),
         (SELECT coalesce(max(position), 0) FROM inbox_changes)) AS position`,
    ).get();
    return Number(row?.['position']);
  }
}

function openConnection(folder: string): { connection: DatabaseSync; unlock: () => void } {
  let unlock: (() => void) | undefined;
  let connection: DatabaseSync | undefined;
  try {
    mkdirSync(folder, { recursive: true });
    unlock = lockFolder(folder);
    connection = new DatabaseSync(join(folder, databaseFile));
    connection.exec(pragmas);
    migrate(connection);
    return { connection, unlock };
  } catch (error) {
    connection?.close();
    unlock?.();
    if (error instanceof BatonError) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw new BatonError(
      { code: 'store-unavailable', params: { folder, reason } },
      { cause: error },
    );
  }
}
