import type { CaseCommit, Visit } from '../../../engine/ports.ts';
import type { Collection } from '../../../definitions/index.ts';
import type { Database } from '../database/database.ts';
import { quote, visitsTable } from '../database/naming.ts';

type CaseState = CaseCommit['state'];
type JournalEntry = CaseCommit['entry'];

export function loadState(database: Database, id: string): CaseState | undefined {
  const row = database.statement('SELECT state FROM cases WHERE id = ?').get(id);
  return row && (JSON.parse(String(row['state'])) as CaseState);
}

/** The entry committed under a key, with the state its case has now. */
export function findEntry(
  database: Database,
  key: string,
): { readonly entry: JournalEntry; readonly state: CaseState } | undefined {
  const found = database.statement('SELECT case_seq, entry FROM journal WHERE key = ?').get(key);
  if (!found) return undefined;
  const row = database
    .statement('SELECT state FROM cases WHERE seq = ?')
    .get(found['case_seq'] ?? null);
  return {
    entry: JSON.parse(String(found['entry'])) as JournalEntry,
    state: JSON.parse(String(row?.['state'])) as CaseState,
  };
}

/** Walks back from the last entry, then gives the page forwards. */
export function readEntries(
  database: Database,
  caseId: string,
  { after = 0, limit }: { readonly after?: number; readonly limit: number },
): readonly JournalEntry[] {
  return database
    .statement(
      `WITH RECURSIVE chain (position, previous, revision) AS (
         SELECT j.position, j.previous, j.revision
         FROM cases c JOIN journal j ON j.position = c.last_position
         WHERE c.id = ?1 AND j.revision > ?2
         UNION ALL
         SELECT j.position, j.previous, j.revision
         FROM chain JOIN journal j ON j.position = chain.previous WHERE j.revision > ?2)
       SELECT j.entry FROM (SELECT position FROM chain ORDER BY revision LIMIT ?3) page
       JOIN journal j USING (position) ORDER BY j.revision`,
    )
    .all(caseId, after, limit)
    .map((row) => JSON.parse(String(row['entry'])) as JournalEntry);
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
