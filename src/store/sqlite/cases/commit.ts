import type { CaseCommit, CommitResult, TimerChange, Visit } from '../../../engine/ports.ts';
import type { Collection } from '../../../definitions/index.ts';
import { findDuplicate, insertColumns, updateColumns } from '../columns/write-columns.ts';
import type { CollectionTables, TableRegistry } from '../columns/table-registry.ts';
import type { Database } from '../database/database.ts';
import { findEntry } from './read.ts';

/**
 * Writes one commit inside a job. What forbids it (a repeated key, a stale revision, a value that must
 * be unique) is looked for before anything is written.
 */
export function commitOne(
  database: Database,
  registry: TableRegistry,
  commit: CaseCommit,
): CommitResult {
  const repeated = findEntry(database, commit.entry.idempotencyKey);
  if (repeated) return { kind: 'repeated', ...repeated };
  const { state, row } = commit;
  const collection: Collection = `case:${state.funnel}`;
  const stored = findStored(database, state.id);
  if ((stored?.revision ?? 0) !== state.revision - 1)
    return { kind: 'conflict', revision: stored?.revision ?? 0 };
  const tables = registry.ensure(collection);
  const duplicate = findDuplicate(database, tables, row, stored?.seq ?? 0);
  if (duplicate) return { kind: 'duplicate', ...duplicate };

  const position = database.nextPosition();
  const seq = stored
    ? updateCase(database, tables, stored.seq, position, commit)
    : insertCase(database, tables, position, commit);
  writeEntry(database, { position, seq, previous: stored?.position ?? null }, commit);
  for (const visit of commit.visits) writeVisit(database, tables, seq, visit);
  for (const change of commit.timers) writeTimer(database, state.id, change);
  for (const effect of commit.effects)
    database
      .statement(
        `INSERT INTO outbox (key, case_id, kind, payload, attempts, created, available)
         VALUES (?, ?, ?, ?, 0, ?, ?)`,
      )
      .run(
        effect.key,
        state.id,
        effect.kind,
        JSON.stringify(effect.payload),
        commit.entry.at,
        commit.entry.at,
      );
  return { kind: 'committed', position };
}

function findStored(database: Database, id: string) {
  const row = database
    .statement('SELECT seq, revision, last_position FROM cases WHERE id = ?')
    .get(id);
  return (
    row && {
      seq: Number(row['seq']),
      revision: Number(row['revision']),
      position: Number(row['last_position']),
    }
  );
}

function insertCase(
  database: Database,
  tables: CollectionTables,
  position: number,
  { state, row }: CaseCommit,
): number {
  const { lastInsertRowid } = database
    .statement(
      `INSERT INTO cases (id, collection, revision, last_position, state, row)
       VALUES (?, ?, ?, ?, ?, ?)`,
    )
    .run(
      state.id,
      tables.active.collection,
      state.revision,
      position,
      JSON.stringify(state),
      JSON.stringify(row),
    );
  const seq = Number(lastInsertRowid);
  insertColumns(database, tables, seq, row);
  return seq;
}

function updateCase(
  database: Database,
  tables: CollectionTables,
  seq: number,
  position: number,
  { state, row }: CaseCommit,
): number {
  database
    .statement('UPDATE cases SET revision = ?, last_position = ?, state = ?, row = ? WHERE seq = ?')
    .run(state.revision, position, JSON.stringify(state), JSON.stringify(row), seq);
  updateColumns(database, tables, seq, row);
  return seq;
}

interface Link {
  readonly position: number;
  readonly seq: number;
  readonly previous: number | null;
}

function writeEntry(
  database: Database,
  { position, seq, previous }: Link,
  { entry }: CaseCommit,
): void {
  database
    .statement(
      `INSERT INTO journal (position, case_seq, revision, previous, at, key, entry)
       VALUES (?, ?, ?, ?, ?, ?, ?)`,
    )
    .run(
      position,
      seq,
      entry.revision,
      previous,
      entry.at,
      entry.idempotencyKey,
      JSON.stringify(entry),
    );
}

function writeVisit(
  database: Database,
  { writeVisit: sql = '' }: CollectionTables,
  seq: number,
  visit: Visit,
): void {
  const { turn, stage, entered, left = null, holder = null, department = null } = visit;
  database.statement(sql).run(seq, turn, stage, entered, left, holder, department);
}

function writeTimer(database: Database, caseId: string, change: TimerChange): void {
  if (change.change === 'clear') {
    database.statement('DELETE FROM timers WHERE case_id = ? AND id = ?').run(caseId, change.id);
    return;
  }
  const { id, kind, due } = change;
  database
    .statement(
      `INSERT INTO timers (case_id, id, kind, due, payload, available) VALUES (?, ?, ?, ?, ?, ?)
       ON CONFLICT (case_id, id) DO UPDATE SET kind = excluded.kind, due = excluded.due,
         payload = excluded.payload, available = excluded.available, claimed_by = NULL`,
    )
    .run(caseId, id, kind, due, JSON.stringify(change.payload), due);
}
