import type { CaseCommit, CommitResult, TimerChange, Visit } from '../../../engine/ports.ts';
import type { Collection } from '../../../definitions/index.ts';
import { findDuplicate, insertColumns, updateColumns } from '../columns/write-columns.ts';
import type { CollectionTables, TableRegistry } from '../columns/table-registry.ts';
import type { Database } from '../database/database.ts';
import { quote, visitsTable } from '../database/naming.ts';
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
  const stored = findRevision(database, state.id);
  if ((stored?.revision ?? 0) !== state.revision - 1)
    return { kind: 'conflict', revision: stored?.revision ?? 0 };
  const tables = registry.ensure(collection);
  const duplicate = findDuplicate(database, tables, row, stored?.seq ?? 0);
  if (duplicate) return { kind: 'duplicate', ...duplicate };

  const seq = stored
    ? updateCase(database, tables, stored.seq, commit)
    : insertCase(database, tables, collection, commit);
  const position = database.nextPosition();
  writeEntry(database, position, seq, commit);
  for (const visit of commit.visits) writeVisit(database, collection, seq, visit);
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

function findRevision(database: Database, id: string) {
  const row = database.statement('SELECT seq, revision FROM cases WHERE id = ?').get(id);
  return row && { seq: Number(row['seq']), revision: Number(row['revision']) };
}

function insertCase(
  database: Database,
  tables: CollectionTables,
  collection: Collection,
  { state, row }: CaseCommit,
): number {
  const { lastInsertRowid } = database
    .statement('INSERT INTO cases (id, collection, revision, state, row) VALUES (?, ?, ?, ?, ?)')
    .run(state.id, collection, state.revision, JSON.stringify(state), JSON.stringify(row));
  const seq = Number(lastInsertRowid);
  insertColumns(database, tables, seq, row);
  return seq;
}

function updateCase(
  database: Database,
  tables: CollectionTables,
  seq: number,
  { state, row }: CaseCommit,
): number {
  database
    .statement('UPDATE cases SET revision = ?, state = ?, row = ? WHERE seq = ?')
    .run(state.revision, JSON.stringify(state), JSON.stringify(row), seq);
  updateColumns(database, tables, seq, row);
  return seq;
}

function writeEntry(database: Database, position: number, seq: number, commit: CaseCommit): void {
  const { entry } = commit;
  database
    .statement(
      'INSERT INTO journal (position, case_seq, revision, at, key, entry) VALUES (?, ?, ?, ?, ?, ?)',
    )
    .run(position, seq, entry.revision, entry.at, entry.idempotencyKey, JSON.stringify(entry));
}

function writeVisit(database: Database, collection: Collection, seq: number, visit: Visit): void {
  database
    .statement(
      `INSERT INTO ${quote(visitsTable(collection))}
         (seq, turn, stage, entered, left, holder, department) VALUES (?, ?, ?, ?, ?, ?, ?)
       ON CONFLICT (seq, turn) DO UPDATE SET stage = excluded.stage, entered = excluded.entered,
         left = excluded.left, holder = excluded.holder, department = excluded.department`,
    )
    .run(
      seq,
      visit.turn,
      visit.stage,
      visit.entered,
      visit.left ?? null,
      visit.holder ?? null,
      visit.department ?? null,
    );
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
