import type { CaseCommit } from '../../../engine/ports.ts';
import type { Collection } from '../../../definitions/index.ts';
import { holdersOf } from '../../columns/holders.ts';
import { waitsOf } from '../../columns/waits.ts';
import { encodeRow } from '../columns/encode-row.ts';
import { none } from '../conditions/filter.ts';
import type { MongoDatabase } from '../database/database.ts';
import type { BulkOperation, Filter } from '../database/documents.ts';
import type { CaseDocument } from '../models/case-document.ts';
import { guardOf, historyOf, rowUpdate, type RowWrite } from '../rows/row-write.ts';
import { changedOffers, changedTimers, effectItems, holdingItem, visitItem } from './items.ts';

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
  const set = {
    ...members,
    state: JSON.stringify(state),
    holders: holdersOf(commit),
    waits: waitsOf(commit),
  };
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
  | 'offers'
  | 'holdings'
>;

function newDocument(commit: CaseCommit, members: Members): CaseDocument {
  const history = historyOf(writeOf(commit), commit.entry);
  return {
    ...members,
    _id: commit.state.id,
    keys: [history.keys],
    journal: [history.journal],
    announce: [history.announce],
    visits: byTurn(commit.visits, visitItem),
    effects: effectItems(commit),
    dead: [],
    timers: changedTimers([], commit.timers),
    timersVersion: 0,
    offers: changedOffers([], commit.offers ?? []),
    holdings: byTurn(commit.holdings ?? [], holdingItem),
  };
}

function writeOf({ state, entry }: CaseCommit) {
  return { revision: state.revision, key: entry.idempotencyKey, at: entry.at };
}

/** A list in which the item of turn 1 comes first. */
function byTurn<T extends { readonly turn: number }, I>(
  parts: readonly T[],
  toItem: (part: T) => I,
): readonly (I | null)[] {
  const items: (I | undefined)[] = [];
  for (const part of parts) items[part.turn - 1] = toItem(part);
  return Array.from(items, (item) => item ?? null);
}

interface UpdateParts {
  readonly set: object;
  readonly unset: object;
  readonly guard: object;
}

async function updateOperation(
  database: MongoDatabase,
  commit: CaseCommit,
  { set, unset, guard }: UpdateParts,
): Promise<BulkOperation<CaseDocument>> {
  const whole = await wholeLists(database, commit);
  const visits = commit.visits.map((visit) => [`visits.${visit.turn - 1}`, visitItem(visit)]);
  const holdings = (commit.holdings ?? []).map((holding) => [
    `holdings.${holding.turn - 1}`,
    holdingItem(holding),
  ]);
  const history = historyOf(writeOf(commit), commit.entry);
  const effects = effectItems(commit);
  return {
    filter: { ...guard, ...whole.guard },
    update: {
      $set: { ...set, ...Object.fromEntries([...visits, ...holdings]), ...whole.set },
      ...unset,
      $push: { ...history, ...(effects.length > 0 && { effects: { $each: effects } }) },
    },
  };
}

/**
 * Timers and offers are written as a whole, since an array cannot be changed and pushed to in one update.
 * A claim of timers that came in between shows in their version, and offers change only with the revision;
 * then the write is tried again.
 */
async function wholeLists(
  database: MongoDatabase,
  { state, timers, offers = [] }: CaseCommit,
): Promise<{ readonly guard: Filter; readonly set: object }> {
  if (timers.length === 0 && offers.length === 0) return { guard: {}, set: {} };
  const stored = await database.models.cases.findOne(
    { _id: state.id },
    { fields: { revision: 1, timers: 1, timersVersion: 1, offers: 1 } },
  );
  if (stored?.revision !== state.revision - 1) return { guard: none, set: {} };
  const version = stored.timersVersion;
  return {
    guard: timers.length === 0 ? {} : { timersVersion: version },
    set: {
      ...(timers.length > 0 && {
        timers: changedTimers(stored.timers, timers),
        timersVersion: version + 1,
      }),
      ...(offers.length > 0 && { offers: changedOffers(stored.offers, offers) }),
    },
  };
}
