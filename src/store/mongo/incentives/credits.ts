import type { CaseCommit } from '../../../engine/ports.ts';
import type { CreditableCase, CreditStore } from '../../../incentives/ports.ts';
import type { MongoDatabase } from '../database/database.ts';
import type { CaseDocument } from '../models/case-document.ts';

type JournalEntry = CaseCommit['entry'];

/** What plans read of cases. A case carries its visits itself, so that a commit counts as soon as it is answered. */
export function createCreditStore(database: MongoDatabase): CreditStore {
  const { cases } = database.models;
  return {
    casesEntered: async ({ collection, stages, from, until, after = '', limit }) => {
      const entered = { stage: { $in: stages }, entered: { $gte: from, $lt: until } };
      const found = await cases.find(
        {
          entity: { $eq: collection },
          visits: { $elemMatch: entered },
          _id: { $gt: after },
        },
        { sort: { _id: 1 }, limit, fields: { revision: 1 } },
      );
      return found.map(readCase);
    },
    readJournals: (ids) => readJournals(database, ids),
  };
}

function readCase({ _id, revision }: Pick<CaseDocument, '_id' | 'revision'>): CreditableCase {
  return { id: _id, revision };
}

/** The cases are read before the archive: what they no longer hold is there already. */
async function readJournals(
  { models }: MongoDatabase,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly JournalEntry[]>> {
  const found = await models.cases.find({ _id: { $in: ids } }, { fields: { journal: 1 } });
  const archived = await models.archive.find({ row: { $in: found.map(({ _id }) => _id) } });
  const old = Map.groupBy(archived, ({ row }) => row);
  return new Map(
    found.map(({ _id, journal }) => {
      const items = [...(old.get(_id) ?? []), ...journal];
      const texts = new Map(items.map(({ revision, entry }) => [revision, entry]));
      const entries = [...texts]
        .toSorted(([a], [b]) => a - b)
        .map(([, text]) => JSON.parse(text) as JournalEntry);
      return [_id, entries];
    }),
  );
}
