import type { CaseCommit, CommitResult, Visit } from '../../../engine/ports.ts';
import {
  deleteColumns,
  findDuplicate,
  insertColumns,
  tryInsertColumns,
  updateColumns,
} from '../columns/write-columns.ts';
import type { CollectionTables, TableRegistry } from '../columns/table-registry.ts';
import type { Database } from '../database/database.ts';
import { writeEntry } from './entry-text.ts';
import { heldText, writeHeld } from './held.ts';
import { writeHoldings, writeOffers } from './handoffs.ts';
import { findEntry } from './read.ts';
import { writeState } from './state-text.ts';
import { writeTimers } from './timers.ts';
import { waitsText, writeWaits } from './waits.ts';

/**
 * Writes one commit inside a job. What forbids it (a repeated key, a stale revision, a value that must
 * be unique) is looked for before anything is written; but a new case is written at once, and only if
 * something stands in its way is that looked for.
 */
export function commitOne(
  database: Database,
  registry: TableRegistry,
  commit: CaseCommit,
): CommitResult {
  const tables = registry.ensure(`case:${commit.state.funnel}`);
  // What is unique in a table that is being filled must be looked for in both.
  const isNew = commit.state.revision === 1 && !tables.next;
  return (isNew && writeNew(database, tables, commit)) || checkAndWrite(database, tables, commit);
}

/** Undefined where something stood in the way and nothing is written. */
function writeNew(
  database: Database,
  tables: CollectionTables,
  commit: CaseCommit,
): CommitResult | undefined {
  const position = database.upcomingPosition;
  const held = { before: null, after: heldText(commit) };
  const waits = { before: null, after: waitsText(commit) };
  const seq = insertCase(database, tables, { position, held, waits }, commit);
  if (seq === undefined) return undefined;
  const link = { position, seq, previous: null, held, waits };
  if (tryInsertColumns(database, tables, seq, commit.row)) {
    if (insertEntry(database, link, commit)) {
      database.nextPosition();
      return finish(database, tables, link, commit);
    }
    deleteColumns(database, tables, seq);
  }
  database.statement('DELETE FROM cases WHERE seq = ?').run(seq);
  return undefined;
}

function checkAndWrite(
  database: Database,
  tables: CollectionTables,
  commit: CaseCommit,
): CommitResult {
  const repeated = findEntry(database, commit.entry.idempotencyKey);
  if (repeated) return { kind: 'repeated', ...repeated };
  const { state, row } = commit;
  const stored = findStored(database, state.id);
  if ((stored?.revision ?? 0) !== state.revision - 1)
    return { kind: 'conflict', revision: stored?.revision ?? 0 };
  const duplicate = findDuplicate(database, tables, row, stored?.seq ?? 0);
  if (duplicate) return { kind: 'duplicate', ...duplicate };

  const position = database.nextPosition();
  const held = { before: stored?.held ?? null, after: heldText(commit) };
  const waits = { before: stored?.waits ?? null, after: waitsText(commit) };
  const seq = stored?.seq ?? insertCase(database, tables, { position, held, waits }, commit);
  if (seq === undefined) throw inTheWay(state.id);
  const link = { position, seq, previous: stored?.position ?? null, held, waits };
  if (stored) updateCase(database, tables, link, commit);
  else insertColumns(database, tables, seq, row);
  if (!insertEntry(database, link, commit)) throw inTheWay(commit.entry.idempotencyKey);
  return finish(database, tables, link, commit);
}

function inTheWay(what: string): Error {
  return new Error(`${what} was looked for, not found, and stands in the way`);
}

/** What goes with the case and its entry. */
function finish(
  database: Database,
  tables: CollectionTables,
  { position, seq, held, waits }: Link,
  { state, entry, visits, timers, effects, offers = [], holdings = [] }: CaseCommit,
): CommitResult {
  for (const visit of visits) writeVisit(database, tables, seq, visit);
  writeOffers(database, seq, offers);
  writeHoldings(database, seq, holdings);
  const { collection } = tables.active;
  writeHeld(database, { id: state.id, collection }, held.before, held.after);
  writeWaits(database, seq, waits.before, waits.after);
  writeTimers(database, seq, timers);
  for (const { key, kind, payload } of effects)
    database
      .statement(
        `INSERT INTO outbox (key, case_id, kind, payload, attempts, created, available)
         VALUES (?, ?, ?, ?, 0, ?, ?)`,
      )
      .run(key, state.id, kind, JSON.stringify(payload), entry.at, entry.at);
  return { kind: 'committed', position };
}

function findStored(database: Database, id: string) {
  const row = database
    .statement('SELECT seq, revision, last_position, held, waits FROM cases WHERE id = ?')
    .get(id);
  return (
    row && {
      seq: Number(row['seq']),
      revision: Number(row['revision']),
      position: Number(row['last_position']),
      held: row['held'] === null ? null : String(row['held']),
      waits: row['waits'] === null ? null : String(row['waits']),
    }
  );
}

/** Its `seq`; undefined where there is one of this id already. */
function insertCase(
  database: Database,
  tables: CollectionTables,
  { position, held, waits }: Pick<Link, 'position' | 'held' | 'waits'>,
  commit: CaseCommit,
): number | undefined {
  const { state, row } = commit;
  const { changes, lastInsertRowid } = database
    .statement(
      `INSERT INTO cases (id, collection, revision, last_position, state, row, held, waits)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`,
    )
    .run(
      state.id,
      tables.active.collection,
      state.revision,
      position,
      writeState(commit),
      JSON.stringify(row),
      held.after,
      waits.after,
    );
  return changes === 0 ? undefined : Number(lastInsertRowid);
}

function updateCase(
  database: Database,
  tables: CollectionTables,
  { seq, position, held, waits }: Link,
  commit: CaseCommit,
): void {
  const { state, row } = commit;
  database
    .statement(
      `UPDATE cases SET revision = ?, last_position = ?, state = ?, row = ?, held = ?, waits = ?
       WHERE seq = ?`,
    )
    .run(
      state.revision,
      position,
      writeState(commit),
      JSON.stringify(row),
      held.after,
      waits.after,
      seq,
    );
  updateColumns(database, tables, seq, row);
}

interface Link {
  readonly position: number;
  readonly seq: number;
  readonly previous: number | null;
  /** Who held the case and who does now; see `heldText`. */
  readonly held: { readonly before: string | null; readonly after: string | null };
  /** What waited for whom and what does now; see `waitsText`. */
  readonly waits: { readonly before: string | null; readonly after: string };
}

/** False where its key was used before. */
function insertEntry(
  database: Database,
  { position, seq, previous }: Link,
  { entry }: CaseCommit,
): boolean {
  const { revision, at, idempotencyKey } = entry;
  const { changes } = database
    .statement(
      `INSERT INTO journal (position, case_seq, revision, previous, at, key, entry)
       VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`,
    )
    .run(position, seq, revision, previous, at, idempotencyKey, writeEntry(entry));
  return changes > 0;
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
