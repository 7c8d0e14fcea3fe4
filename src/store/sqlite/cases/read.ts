import type { CaseCommit, Visit } from '../../../engine/ports.ts';
import type { Collection } from '../../../definitions/index.ts';
import type { JsonObject } from '../../../shared/index.ts';
import type { Database } from '../database/database.ts';
import { quote, visitsTable } from '../database/naming.ts';
import { json, type Row } from '../database/rows.ts';
import { readEntry } from './entry-text.ts';
import { readState } from './state-text.ts';

type CaseState = CaseCommit['state'];
type JournalEntry = CaseCommit['entry'];

export function loadState(database: Database, id: string): CaseState | undefined {
  const found = findCase(database, id);
  return found && stateOf(found);
}

export function loadWithRow(
  database: Database,
  id: string,
): { readonly state: CaseState; readonly row: JsonObject } | undefined {
  const found = findCase(database, id);
  return found && { state: stateOf(found), row: json<JsonObject>(found, 'row') };
}

function findCase(database: Database, id: string): Row | undefined {
  return database.statement('SELECT state, row FROM cases WHERE id = ?').get(id);
}

/** The entry committed under a key, with the state its case has now. */
export function findEntry(
  database: Database,
  key: string,
): { readonly entry: JournalEntry; readonly state: CaseState } | undefined {
  const found = database
    .statement(
      `SELECT c.id, c.state, c.row, j.revision, j.at, j.key, j.entry
       FROM journal j JOIN cases c ON c.seq = j.case_seq WHERE j.key = ?`,
    )
    .get(key);
  return found && { entry: entryOf(String(found['id']), found), state: stateOf(found) };
}

function stateOf({ state, row }: Row): CaseState {
  return readState(String(state), String(row));
}

function entryOf(caseId: string, { revision, at, key, entry }: Row): JournalEntry {
  const beside = { revision: Number(revision), at: Number(at), idempotencyKey: String(key) };
  return readEntry({ case: caseId, ...beside }, String(entry));
}

/** Walks back from the last entry no further than to the first of the page; revisions of a case leave out none. */
export function readEntries(
  database: Database,
  caseId: string,
  { after = 0, limit }: { readonly after?: number; readonly limit: number },
): readonly JournalEntry[] {
  return database
    .statement(
      `WITH RECURSIVE chain (position, previous, revision) AS (
         SELECT j.position, j.previous, j.revision
         FROM cases c JOIN journal j ON j.position = c.last_position WHERE c.id = ?1
         UNION ALL
         SELECT j.position, j.previous, j.revision
         FROM chain JOIN journal j ON j.position = chain.previous WHERE chain.revision > ?2 + 1)
       SELECT j.revision, j.at, j.key, j.entry FROM chain JOIN journal j USING (position)
       WHERE chain.revision > ?2 AND chain.revision <= ?2 + ?3`,
    )
    .all(caseId, after, limit)
    .map((row) => entryOf(caseId, row))
    .toSorted((a, b) => a.revision - b.revision);
}

export function readVisits(database: Database, caseId: string): readonly Visit[] {
  const found = database.statement('SELECT seq, collection FROM cases WHERE id = ?').get(caseId);
  if (!found) return [];
  return database
    .statement(
      `SELECT * FROM ${quote(visitsTable(found['collection'] as Collection))}
       WHERE seq = ? ORDER BY turn`,
    )
    .all(found['seq'] ?? null)
    .map((row) => ({
      case: caseId,
      stage: String(row['stage']),
      turn: Number(row['turn']),
      entered: Number(row['entered']),
      ...(row['left'] === null ? {} : { left: Number(row['left']) }),
      ...(row['holder'] === null ? {} : { holder: String(row['holder']) }),
      ...(row['department'] === null ? {} : { department: String(row['department']) }),
    }));
}
