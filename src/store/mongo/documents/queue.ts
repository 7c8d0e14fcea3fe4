import type { DocumentStore, StoredDocument } from '../../../documents/ports.ts';
import type { MongoDatabase } from '../database/database.ts';
import { readDocument } from './made-document.ts';

type Queue = Pick<DocumentStore, 'claimDocuments' | 'releaseDocuments' | 'countQueuedDocuments'>;

/** Documents that are going to be made; `available` is from when one may be taken. */
export function createDocumentQueue(database: MongoDatabase): Queue {
  const { documents } = database.models;
  return {
    claimDocuments: (claim) => claimDocuments(database, claim),
    /** What the owner held had been due, so that anyone may take it at once. */
    releaseDocuments: async (owner) => {
      const update = { $set: { available: 0 }, $unset: { owner: '', claim: '' } };
      await documents.updateAll({ owner: { $eq: owner } }, update);
    },
    countQueuedDocuments: async () => {
      const [counted] = await documents.aggregate<{ readonly n: number }>([
        { $match: { queued: { $gte: 0 } } },
        { $count: 'n' },
      ]);
      return counted?.n ?? 0;
    },
  };
}

/**
 * Finds the documents that are due, then takes each in a write that touches it only while it still is: of two
 * claimers one gets it.
 */
async function claimDocuments(
  database: MongoDatabase,
  { owner, now, until, limit }: Parameters<DocumentStore['claimDocuments']>[0],
): Promise<readonly StoredDocument[]> {
  const { documents } = database.models;
  const claim = database.newClaim();
  const sort = { queued: 1, _id: 1 } as const;
  const free = { queued: { $gte: 0 }, available: { $lte: now } };
  const due = await documents.find(free, { sort, limit, fields: { _id: 1 } });
  if (due.length === 0) return [];
  const chosen = { _id: { $in: due.map(({ _id }) => _id) } };
  await documents.updateAll({ ...chosen, ...free }, { $set: { claim, owner, available: until } });
  return (await documents.find({ ...chosen, claim }, { sort })).map(readDocument);
}
