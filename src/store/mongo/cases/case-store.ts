import type { CaseCommit, CaseStore, CommitResult, Visit } from '../../../engine/ports.ts';
import { BatonError, type JsonObject } from '../../../shared/index.ts';
import type { MongoDatabase } from '../database/database.ts';
import { archiveWhenDue } from '../rows/archive.ts';
import { findEntry, readEntries } from '../rows/journal.ts';
import type { WriteResult } from '../rows/row-write.ts';
import { writeRow } from '../rows/write-row.ts';
import { writeRows } from '../rows/write-rows.ts';
import { caseWrite } from './case-write.ts';
import { countOpenByStage } from './count-open.ts';

type CaseState = CaseCommit['state'];
type JournalEntry = CaseCommit['entry'];

export function createCaseStore(database: MongoDatabase): CaseStore {
  const { cases } = database.models;
  return {
    loadCase: (id) => loadCase(database, id),
    loadCaseWithRow: (id) => loadCaseWithRow(database, id),
    loadCasesWithRows: (ids) => loadCasesWithRows(database, ids),
    commitDecision: async (commit) => {
      await database.refreshPlans();
      const result = await writeRow(database, caseWrite(database, commit));
      return toCommitResult(database, commit, result);
    },
    commitDecisions: async (commits) => {
      await database.refreshPlans();
      const results = await writeRows(
        database,
        commits.map((commit) => caseWrite(database, commit)),
      );
      return Promise.all(
        commits.map((commit, i) => toCommitResult(database, commit, results[i] as WriteResult)),
      );
    },
    findCommand: (key) => findEntry<JournalEntry>(database, cases, key),
    readJournal: (caseId, page) => readEntries<JournalEntry>(database, cases, caseId, page),
    visitsOf: (caseId) => visitsOf(database, caseId),
    countOpenByStage: (funnel) => countOpenByStage(database, funnel),
  };
}

async function loadCase(database: MongoDatabase, id: string): Promise<CaseState | undefined> {
  const found = await database.models.cases.findOne({ _id: { $eq: id } }, { fields: { state: 1 } });
  return found && (JSON.parse(found.state) as CaseState);
}

async function loadCaseWithRow(
  database: MongoDatabase,
  id: string,
): Promise<{ readonly state: CaseState; readonly row: JsonObject } | undefined> {
  return (await loadCasesWithRows(database, [id]))[0];
}

async function loadCasesWithRows(
  database: MongoDatabase,
  ids: readonly string[],
): Promise<readonly { readonly state: CaseState; readonly row: JsonObject }[]> {
  const found = await database.models.cases.find(
    { _id: { $in: [...ids] } },
    { fields: { state: 1, row: 1 } },
  );
  return found.map(({ state, row }) => ({
    state: JSON.parse(state) as CaseState,
    row: JSON.parse(row) as JsonObject,
  }));
}

async function toCommitResult(
  database: MongoDatabase,
  { state, entry }: CaseCommit,
  result: WriteResult,
): Promise<CommitResult> {
  if (result.kind === 'written') {
    archiveWhenDue(database, database.models.cases, state.id, state.revision);
    return { kind: 'committed', position: result.position };
  }
  if (result.kind !== 'repeated') return result;
  const first = await findEntry<JournalEntry>(
    database,
    database.models.cases,
    entry.idempotencyKey,
  );
  const stored = await loadCase(database, result._id);
  if (!first || !stored) throw new BatonError({ code: 'store-damaged' });
  return { kind: 'repeated', entry: first, state: stored };
}

async function visitsOf(database: MongoDatabase, caseId: string): Promise<readonly Visit[]> {
  const found = await database.models.cases.findOne(
    { _id: { $eq: caseId } },
    { fields: { visits: 1 } },
  );
  return (found?.visits ?? []).flatMap((visit) => (visit ? [{ case: caseId, ...visit }] : []));
}
