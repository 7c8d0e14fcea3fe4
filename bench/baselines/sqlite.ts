import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/**
 * Raw `node:sqlite`: rows of so many bytes inserted in one table, so many a transaction, fully
 * synchronous. Returns rows per second.
 */
export function rawInsertRate(input: { rows: number; bytes: number; perCommit: number }): number {
  const folder = mkdtempSync(join(tmpdir(), 'baton-bench-raw-'));
  const database = new DatabaseSync(join(folder, 'raw.db'));
  database.exec(
    'PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; CREATE TABLE t (id TEXT PRIMARY KEY, body TEXT) WITHOUT ROWID',
  );
  const insert = database.prepare('INSERT INTO t VALUES (?, ?)');
  const body = 'x'.repeat(input.bytes);
  const begin = performance.now();
  for (let row = 0; row < input.rows;) {
    database.exec('BEGIN IMMEDIATE');
    for (let n = 0; n < input.perCommit && row < input.rows; n++, row++)
      insert.run(`row-${row.toString().padStart(9, '0')}`, body);
    database.exec('COMMIT');
  }
  const seconds = (performance.now() - begin) / 1000;
  database.close();
  rmSync(folder, { recursive: true });
  return input.rows / seconds;
}

/** The report as one would write it by hand: count and sum of onboardings by stage over an index that covers both. */
export interface RawReport {
  /** Runs it once; returns milliseconds. */
  run(): number;
  close(): void;
}

/** Raises an error where no index covers the query. */
export function rawReport(file: string): RawReport {
  const database = new DatabaseSync(file, { readOnly: true });
  const table = database
    .prepare(
      "SELECT name FROM sqlite_master WHERE type = 'table' AND name GLOB 'case_onboarding@*'",
    )
    .get();
  const sql = `SELECT stage, count(*), sum("value:money2") FROM "${String(table?.['name'])}" GROUP BY stage`;
  const [plan] = database.prepare(`EXPLAIN QUERY PLAN ${sql}`).all();
  if (!String(plan?.['detail']).includes('COVERING INDEX')) throw new Error('no index covers it');
  const select = database.prepare(sql);
  select.setReadBigInts(true);
  return {
    run: () => {
      const begin = performance.now();
      select.all();
      return performance.now() - begin;
    },
    close: () => database.close(),
  };
}
