import type { MongoDatabase } from '../database/database.ts';
import { duplicatePlaces } from '../database/driver-errors.ts';
import type { Documents } from '../database/documents.ts';
import type { RowDocument } from '../models/row-document.ts';
import { announced, type RowWrite, type WriteResult } from './row-write.ts';
import { writeRow } from './write-row.ts';

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
