import type { MongoDatabase } from '../database/database.ts';
import type { Documents } from '../database/documents.ts';
import type { RowDocument } from '../models/row-document.ts';

/** So many of the latest commits stay in a document; older ones are moved out when twice as many are there. */
const kept = 50;

/** Moves old commits out in the background after every so many commits of a row. */
export function archiveWhenDue<T extends RowDocument>(
  database: MongoDatabase,
  documents: Documents<T>,
  row: string,
  revision: number,
): void {
  if (revision % kept === 0) database.inHand(archiveJournal(database, documents, row));
}

/**
 * Moves all but the latest commits of a row out of its document, which so stays far from the 16 MB that
 * MongoDB allows. Copied first, under row and revision, and only then taken out: it may break off
 * anywhere and be done again, and a reader that looks into the document first misses nothing.
 * @returns how many were moved.
 */
export async function archiveJournal<T extends RowDocument>(
  { models }: MongoDatabase,
  documents: Documents<T>,
  row: string,
): Promise<number> {
  const found = await documents.findOne({ _id: { $eq: row } }, { fields: { journal: 1 } });
  const old = found?.journal.slice(0, -kept) ?? [];
  const last = old.at(-1);
  if (!last) return 0;
  await models.archive.bulk(
    old.map(({ revision, key, entry }) => ({
      filter: { _id: `${row}@${revision}` },
      update: { $set: { row, revision, key, entry } },
      upsert: true,
    })),
  );
  await documents.update(
    { _id: row },
    { $pull: { journal: { revision: { $lte: last.revision } } } },
  );
  return old.length;
}
