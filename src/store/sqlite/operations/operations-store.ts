import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { Backlog, JobRun, OperationsStore, Waiting } from '../../../operations/ports.ts';
import type { Instant } from '../../../shared/index.ts';
import { databaseFile, type Database } from '../database/database.ts';
import { json } from '../database/rows.ts';

export function createOperationsStore(database: Database): OperationsStore {
  return {
    saveJobRun: (run) =>
      database.write(() => {
        database
          .statement('INSERT OR REPLACE INTO job_runs (job, run) VALUES (?, ?)')
          .run(run.job, JSON.stringify(run));
      }),
    listJobRuns: () =>
      database.read(() =>
        database
          .statement('SELECT run FROM job_runs ORDER BY job')
          .all()
          .map((row) => json<JobRun>(row, 'run')),
      ),
    readBacklog: (now) => database.read(() => readBacklog(database, now)),
    dataSize: () =>
      database.read(() =>
        ['', '-wal'].reduce(
          (sum, end) => sum + sizeOf(join(database.folder, databaseFile + end)),
          0,
        ),
      ),
  };
}

function readBacklog(database: Database, now: Instant): Backlog {
  const timers = database
    .statement(
      `SELECT count(*) FILTER (WHERE wake <= ?) AS due, min(wake) AS next FROM cases
       WHERE wake IS NOT NULL`,
    )
    .get(now);
  return {
    effects: waiting(
      database,
      'SELECT count(*) AS n, min(created) AS oldest FROM outbox',
      'SELECT count(*) AS n FROM dead_effects',
    ),
    messages: waiting(
      database,
      'SELECT count(*) AS n, min(created) AS oldest FROM deliveries',
      'SELECT count(*) AS n FROM dead_deliveries',
    ),
    documents: waiting(
      database,
      'SELECT count(*) AS n, min(requested) AS oldest FROM documents WHERE available IS NOT NULL',
      `SELECT count(*) AS n FROM documents WHERE status = 'failed'`,
    ),
    timers: { due: Number(timers?.['due']), ...moment('next', timers?.['next']) },
  };
}

function waiting(database: Database, queued: string, givenUp: string): Waiting {
  const row = database.statement(queued).get();
  return {
    waiting: Number(row?.['n']),
    ...moment('oldest', row?.['oldest']),
    dead: Number(database.statement(givenUp).get()?.['n']),
  };
}

/** The moment under its name; nothing where there is none. */
function moment<Name extends string>(name: Name, value: unknown): { [key in Name]?: Instant } {
  return typeof value === 'number' ? ({ [name]: value } as { [key in Name]: Instant }) : {};
}

function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}
