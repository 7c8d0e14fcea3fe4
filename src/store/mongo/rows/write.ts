import type { Collection } from '../../../definitions/index.ts';
import { BatonError, type JsonObject } from '../../../shared/index.ts';
import type { MongoDatabase } from '../database/database.ts';
import { duplicatePlaces, isDuplicateKey } from '../database/driver-errors.ts';
import type { BulkOperation, Documents, Filter } from '../database/documents.ts';
import type { EncodedRow, UniqueKey } from '../columns/encode-row.ts';
import type { Layout } from '../columns/layout.ts';
import type { Announcement, JournalItem, RowDocument } from '../models/row-document.ts';

/**
 * One write of a case or a record: a single document inserted, or updated under the guard of its
 * revision, so that it happens whole or not at all.
 */
export interface RowWrite<T extends RowDocument> {
  readonly documents: Documents<T>;
  readonly _id: string;
  readonly collection: Collection;
  /** The revision that it leads to; a document is new when that is 1. */
  readonly revision: number;
  readonly at: number;
  readonly key: string;
  readonly unique: readonly UniqueKey[];
  /** The operation, by what the document holds now where it depends on that. */
  operation(): Promise<BulkOperation<T>>;
}

export type WriteResult =
  | { readonly kind: 'written'; readonly position: number }
  | { readonly kind: 'repeated'; readonly _id: string }
  | { readonly kind: 'conflict'; readonly revision: number }
  | { readonly kind: 'duplicate'; readonly field: string; readonly existing: string };

/** The guard of an update: the revision that it was decided on, and its key not yet taken. */
export function guardOf(write: Pick<RowWrite<RowDocument>, '_id' | 'revision' | 'key'>): Filter {
  return { _id: write._id, revision: write.revision - 1, keys: { $ne: write.key } };
}

/** A write that another's passing claim keeps from meeting its guard is tried again so often. */
const mostTries = 20;

/** What every write of a row adds to its document: key, journal item and announcement. */
export function historyOf(
  { revision, key, at }: { readonly revision: number; readonly key: string; readonly at: number },
  entry: object,
): {
  readonly keys: string;
  readonly journal: JournalItem;
  readonly announce: Announcement;
} {
  return {
    keys: key,
    journal: { revision, key, entry: JSON.stringify(entry) },
    announce: { revision, at, written: Date.now() },
  };
}

/** The members of a row that an update sets, and those that it takes away. */
export function rowUpdate(layout: Layout, revision: number, row: JsonObject, encoded: EncodedRow) {
  const { unique, ...queried } = encoded;
  const members = { revision, row: JSON.stringify(row), ...queried, layout: layout.version };
  const keys = unique.map(({ key }) => key);
  return {
    members: keys.length > 0 ? { ...members, unique: keys } : members,
    unset: keys.length > 0 ? {} : { $unset: { unique: '' } },
  };
}

/** Writes one row and waits until its change has a position. */
export async function writeRow<T extends RowDocument>(
  database: MongoDatabase,
  write: RowWrite<T>,
): Promise<WriteResult> {
  for (let tries = 0; tries < mostTries; tries++) {
    if (await attempt(write)) return written(database, write);
    const refusal = await refusalOf(write);
    if (refusal) return refusal;
  }
  throw new BatonError({ code: 'store-failed' });
}

async function written<T extends RowDocument>(
  database: MongoDatabase,
  write: RowWrite<T>,
): Promise<WriteResult> {
  const [result] = await announced(database, [write]);
  return result as WriteResult;
}

async function attempt<T extends RowDocument>(write: RowWrite<T>): Promise<boolean> {
  const operation = await write.operation();
  try {
    if (!('insert' in operation))
      return (await write.documents.update(operation.filter, operation.update)) === 1;
    await write.documents.insert([operation.insert]);
    return true;
  } catch (error) {
    if (isDuplicateKey(error)) return false;
    throw error;
  }
}

/** Why a write met nothing; undefined where what stood against it is gone, so that it can be tried again. */
async function refusalOf<T extends RowDocument>(
  write: RowWrite<T>,
): Promise<WriteResult | undefined> {
  const { documents, _id, key } = write;
  const fields = { revision: 1 };
  const repeated = await documents.findOne({ keys: { $eq: key } }, { fields });
  if (repeated) return { kind: 'repeated', _id: repeated._id };
  const own = await documents.findOne({ _id }, { fields });
  const revision = own?.revision ?? 0;
  if (revision !== write.revision - 1) return { kind: 'conflict', revision };
  return duplicateOf(write);
}

async function duplicateOf<T extends RowDocument>(
  write: RowWrite<T>,
): Promise<WriteResult | undefined> {
  for (const { field, key } of write.unique) {
    const other = await write.documents.findOne(
      { unique: { $eq: key }, _id: { $ne: write._id } },
      { fields: { 'values.id': 1 } },
    );
    if (other) return { kind: 'duplicate', field, existing: String(other.values['id']) };
  }
  return undefined;
}

/** Writes many rows in few round trips; each has its own result, in the order given. */
export async function writeRows<T extends RowDocument>(
  database: MongoDatabase,
  writes: readonly RowWrite<T>[],
): Promise<readonly WriteResult[]> {
  const results = new Map<RowWrite<T>, WriteResult>();
  for (const wave of waves(writes)) {
    const written = await writeWave(wave);
    const positions = await announced(database, written);
    written.forEach((write, i) => results.set(write, positions[i] as WriteResult));
    for (const write of wave)
      if (!results.has(write)) results.set(write, await writeRow(database, write));
  }
  return writes.map((write) => results.get(write) as WriteResult);
}

/** Parts of the list in which no row and no key occurs twice. */
function waves<T extends RowDocument>(writes: readonly RowWrite<T>[]): readonly RowWrite<T>[][] {
  const made: { ids: Set<string>; keys: Set<string>; writes: RowWrite<T>[] }[] = [];
  for (const write of writes) {
    let wave = made.at(-1);
    if (!wave || wave.ids.has(write._id) || wave.keys.has(write.key))
      made.push((wave = { ids: new Set(), keys: new Set(), writes: [] }));
    wave.ids.add(write._id);
    wave.keys.add(write.key);
    wave.writes.push(write);
  }
  return made.map((wave) => wave.writes);
}

/** Those of the wave that were certainly written by it. */
async function writeWave<T extends RowDocument>(
  wave: readonly RowWrite<T>[],
): Promise<readonly RowWrite<T>[]> {
  const [first] = wave;
  if (!first) return [];
  const taken = await takenKeys(first.documents, wave);
  const fresh = wave.filter((write) => !taken.has(write.key));
  const operations = await Promise.all(fresh.map((write) => write.operation()));
  const refused = await first.documents
    .bulk(operations)
    .then(() => new Set<number>(), duplicatePlaces);
  // Whether an update met its guard shows in the keys alone.
  const tried = fresh.filter((_, i) => !refused.has(i));
  const updated = tried.filter((write) => write.revision > 1);
  const confirmed = await takenKeys(first.documents, updated);
  return tried.filter((write) => write.revision === 1 || confirmed.has(write.key));
}

async function takenKeys<T extends RowDocument>(
  documents: Documents<T>,
  writes: readonly RowWrite<T>[],
): Promise<ReadonlySet<string>> {
  if (writes.length === 0) return new Set();
  const wanted = new Set(writes.map((write) => write.key));
  const found = await documents.find({ keys: { $in: [...wanted] } }, { fields: { keys: 1 } });
  return new Set(found.flatMap(({ keys }) => keys).filter((key) => wanted.has(key)));
}

async function announced<T extends RowDocument>(
  database: MongoDatabase,
  writes: readonly RowWrite<T>[],
): Promise<readonly WriteResult[]> {
  const positions = await database.changes.announce(
    writes.map(({ _id, collection, revision, at }) => ({
      row: _id,
      entity: collection,
      revision,
      at,
    })),
  );
  return positions.map((position) => ({ kind: 'written', position }));
}
