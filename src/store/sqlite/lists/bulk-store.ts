import type { BulkProgress, BulkRefusal, BulkRun, BulkStore } from '../../../lists/ports.ts';
import type { Database } from '../database/database.ts';
import { json, type Row } from '../database/rows.ts';

export function createBulkStore(database: Database): BulkStore {
  const load = (id: string): BulkRun | undefined =>
    runOf(database.statement('SELECT run FROM bulk_runs WHERE id = ?').get(id));
  return {
    addBulkRun: (run, cases) => database.write(() => addRun(database, run, cases)),
    loadBulkRun: (id) => database.read(() => load(id)),
    listBulkRuns: (by, limit) =>
      database.read(() =>
        database
          .statement(
            'SELECT run FROM bulk_runs WHERE person = ? ORDER BY started DESC, id DESC LIMIT ?',
          )
          .all(by, limit)
          .map((row) => json<BulkRun>(row, 'run')),
      ),
    claimBulkRun: (claim) => database.write(() => claimNext(database, claim)),
    bulkCases: (run, { after, limit }) =>
      database.read(() =>
        database
          .statement(
            'SELECT case_id FROM bulk_cases WHERE run = ? AND number > ? ORDER BY number LIMIT ?',
          )
          .all(run, after, limit)
          .map((row) => String(row['case_id'])),
      ),
    noteBulkProgress: (owner, progress) =>
      database.write(() => noteProgress(database, owner, progress)),
    cancelBulkRun: (id, now) => database.write(() => cancel(database, load(id), now)),
    listBulkRefusals: (run, page) => database.read(() => listRefusals(database, run, page)),
    releaseBulkRuns: (owner) =>
      database.write(() => {
        database
          .statement(
            `UPDATE bulk_runs SET claimed_by = NULL, available = 0
             WHERE claimed_by = ? AND ended IS NULL`,
          )
          .run(owner);
      }),
    sweepBulkRuns: (before) => database.write(() => sweep(database, before)),
  };
}

function runOf(row: Row | undefined): BulkRun | undefined {
  return row && json<BulkRun>(row, 'run');
}

function claimNext(
  database: Database,
  { owner, now, until }: Parameters<BulkStore['claimBulkRun']>[0],
): BulkRun | undefined {
  const claimed = database
    .statement(
      `UPDATE bulk_runs SET claimed_by = ?, available = ? WHERE id =
         (SELECT id FROM bulk_runs WHERE available <= ? ORDER BY started, id LIMIT 1)
       RETURNING run`,
    )
    .get(owner, until, now);
  return runOf(claimed);
}

function addRun(database: Database, run: BulkRun, cases: readonly string[]): void {
  database
    .statement('INSERT INTO bulk_runs (id, person, started, available, run) VALUES (?, ?, ?, 0, ?)')
    .run(run.id, run.by, run.started, JSON.stringify(run));
  const add = database.statement('INSERT INTO bulk_cases (run, number, case_id) VALUES (?, ?, ?)');
  for (const [index, id] of cases.entries()) add.run(run.id, index + 1, id);
}

function listRefusals(
  database: Database,
  run: string,
  { after, limit }: { readonly after: number; readonly limit: number },
): readonly BulkRefusal[] {
  return database
    .statement(
      `SELECT refusal FROM bulk_cases WHERE run = ? AND number > ? AND refusal IS NOT NULL
       ORDER BY number LIMIT ?`,
    )
    .all(run, after, limit)
    .map((row) => json<BulkRefusal>(row, 'refusal'));
}

function noteProgress(
  database: Database,
  owner: string,
  { run: id, done, changed, refusals, now, until }: BulkProgress,
): BulkRun | undefined {
  const run = runOf(
    database.statement('SELECT run FROM bulk_runs WHERE id = ? AND claimed_by = ?').get(id, owner),
  );
  if (!run) return undefined;
  const refuse = database.statement(
    'UPDATE bulk_cases SET refusal = ? WHERE run = ? AND number = ?',
  );
  for (const refusal of refusals) refuse.run(JSON.stringify(refusal), id, refusal.number);
  const isLast = run.status === 'open' && done >= run.total;
  const next: BulkRun = {
    ...run,
    done,
    changed: run.changed + changed,
    refused: run.refused + refusals.length,
    ...(isLast ? { status: 'finished', ended: now } : {}),
  };
  save(database, next, next.status === 'open' ? { owner, until } : undefined);
  return next;
}

function cancel(database: Database, run: BulkRun | undefined, now: number): BulkRun | undefined {
  if (run?.status !== 'open') return run;
  const next: BulkRun = { ...run, status: 'cancelled', ended: now };
  // The claim stays, so that whoever works on it can note what he has just done.
  database
    .statement('UPDATE bulk_runs SET run = ?, ended = ?, available = NULL WHERE id = ?')
    .run(JSON.stringify(next), now, run.id);
  return next;
}

function save(
  database: Database,
  run: BulkRun,
  claim: { readonly owner: string; readonly until: number } | undefined,
): void {
  database
    .statement(
      'UPDATE bulk_runs SET run = ?, ended = ?, available = ?, claimed_by = ? WHERE id = ?',
    )
    .run(
      JSON.stringify(run),
      run.ended ?? null,
      claim?.until ?? null,
      claim?.owner ?? null,
      run.id,
    );
}

function sweep(database: Database, before: number): number {
  database
    .statement('DELETE FROM bulk_cases WHERE run IN (SELECT id FROM bulk_runs WHERE ended < ?)')
    .run(before);
  return Number(database.statement('DELETE FROM bulk_runs WHERE ended < ?').run(before).changes);
}
