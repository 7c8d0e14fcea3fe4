import type { MongoDatabase } from '../database/database.ts';
import type { Documents } from '../database/documents.ts';
import type { RowDocument } from '../models/row-document.ts';

/**
 * The entry that was committed under a key. The document is read before the archive: what it no longer
 * holds is there already.
 */
export async function findEntry<E>(
  { models }: MongoDatabase,
  documents: Documents<RowDocument>,
  key: string,
): Promise<E | undefined> {
  const found = await documents.findOne(
    { keys: { $eq: key } },
    { fields: { journal: { $elemMatch: { key: { $eq: key } } } } },
  );
  if (!found) return undefined;
  const item =
    found.journal?.[0] ?? (await models.archive.findOne({ key: { $eq: key }, row: found._id }));
  return item && (JSON.parse(item.entry) as E);
}

/** Entries of a row in order of revision, from the archive and the document. */
export async function readEntries<E>(
  { models }: MongoDatabase,
  documents: Documents<RowDocument>,
  row: string,
  { after = 0, limit }: { readonly after?: number; readonly limit?: number },
): Promise<readonly E[]> {
  const found = await documents.findOne({ _id: { $eq: row } }, { fields: { journal: 1 } });
  const recent = (found?.journal ?? []).filter(({ revision }) => revision > after);
  const archived = await models.archive.find(
    { row: { $eq: row }, revision: { $gt: after } },
    { sort: { revision: 1 }, ...(limit === undefined ? {} : { limit }) },
  );
  const all = new Map([...archived, ...recent].map((item) => [item.revision, item.entry]));
  return [...all]
    .toSorted(([a], [b]) => a - b)
    .slice(0, limit)
    .map(([, entry]) => JSON.parse(entry) as E);
}
