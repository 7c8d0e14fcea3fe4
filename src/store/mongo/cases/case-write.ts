import type { CaseCommit } from '../../../engine/ports.ts';
import type { Collection } from '../../../definitions/index.ts';
import { encodeRow } from '../columns/encode-row.ts';
import type { MongoDatabase } from '../database/database.ts';
import type { BulkOperation } from '../database/documents.ts';
import type { CaseDocument, VisitItem } from '../models/case-document.ts';
import { guardOf, historyOf, rowUpdate, type RowWrite } from '../rows/row-write.ts';
import { changedTimers, effectItems, visitItem } from './items.ts';

/** A commit as one write of the case's document: everything of it, or nothing. */
export function caseWrite(database: MongoDatabase, commit: CaseCommit): RowWrite<CaseDocument> {
  const { state, row, entry } = commit;
  const collection: Collection = `case:${state.funnel}`;
  const layout = database.layouts.get(collection).writing;
  const encoded = encodeRow(layout, row);
  const write = {
    documents: database.models.cases,
    _id: state.id,
    collection,
    revision: state.revision,
    at: entry.at,
    key: entry.idempotencyKey,
    unique: encoded.unique,
  };
  const { members, unset } = rowUpdate(layout, state.revision, row, encoded);
  const set = { ...members, state: JSON.stringify(state) };
  return {
    ...write,
    operation: async () =>
      state.revision === 1
        ? { insert: newDocument(commit, { ...set, entity: collection }) }
        : updateOperation(database, commit, { set, unset, guard: guardOf(write) }),
  };
}

type Members = Omit<
  CaseDocument,
  | '_id'
  | 'keys'
  | 'journal'
  | 'announce'
  | 'visits'
  | 'effects'
  | 'dead'
  | 'timers'
  | 'timersVersion'
>;

function newDocument(commit: CaseCommit, members: Members): CaseDocument {
  const history = historyOf(writeOf(commit), commit.entry);
  return {
    ...members,
    _id: commit.state.id,
    keys: [history.keys],
    journal: [history.journal],
    announce: [history.announce],
    visits: visitsByTurn(commit),
    effects: effectItems(commit),
    dead: [],
    timers: changedTimers([], commit.timers),
    timersVersion: 0,
  };
}

function writeOf({ state, entry }: CaseCommit) {
  return { revision: state.revision, key: entry.idempotencyKey, at: entry.at };
}

function visitsByTurn({ visits }: CaseCommit): readonly (VisitItem | null)[] {
  const items: (VisitItem | undefined)[] = [];
  for (const visit of visits) items[visit.turn - 1] = visitItem(visit);
  return Array.from(items, (item) => item ?? null);
}

interface UpdateParts {
  readonly set: object;
  readonly unset: object;
  readonly guard: object;
}

/**
 * Timers are written as a whole, since an array cannot be pulled from and pushed to in one update; a
 * claim that came in between shows in their version, and the write is tried again.
 */
async function updateOperation(
  database: MongoDatabase,
  commit: CaseCommit,
  { set, unset, guard }: UpdateParts,
): Promise<BulkOperation<CaseDocument>> {
  const timers = await timerParts(database, commit);
  const visits = commit.visits.map((visit) => [`visits.${visit.turn - 1}`, visitItem(visit)]);
  const history = historyOf(writeOf(commit), commit.entry);
  const effects = effectItems(commit);
  return {
    filter: { ...guard, ...timers.guard },
    update: {
      $set: { ...set, ...Object.fromEntries(visits), ...timers.set },
      ...unset,
      $push: { ...history, ...(effects.length > 0 && { effects: { $each: effects } }) },
    },
  };
}

async function timerParts(database: MongoDatabase, { state, timers }: CaseCommit) {
  if (timers.length === 0) return { guard: {}, set: {} };
  const stored = await database.models.cases.findOne(
    { _id: state.id },
    { fields: { timers: 1, timersVersion: 1 } },
  );
  const version = stored?.timersVersion ?? 0;
  return {
    guard: { timersVersion: version },
    set: { timers: changedTimers(stored?.timers ?? [], timers), timersVersion: version + 1 },
  };
}
