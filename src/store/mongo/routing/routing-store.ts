import type { RoutingStore } from '../../../engine/ports.ts';
import type { Json } from '../../../shared/index.ts';
import { holdingsOf, offersOf } from '../cases/handoffs.ts';
import type { MongoDatabase } from '../database/database.ts';
import { isDuplicateKey } from '../database/driver-errors.ts';
import { openWork } from './open-work.ts';

/** Who has to do with a case stands in its document, as its last commit reckoned it. */
export function createRoutingStore(database: MongoDatabase): RoutingStore {
  const { pools, cases } = database.models;
  return {
    loadPool: async (id) => {
      const found = await pools.findOne({ _id: { $eq: id } });
      return found && { revision: found.revision, state: JSON.parse(found.json) as Json };
    },
    savePool: (id, revision, state) => savePool(database, id, revision, JSON.stringify(state)),
    openWork: (people) => openWork(database, people),
    heldBy: async (person, { after = '', limit }) => {
      const found = await cases.find(
        { 'holders.person': { $eq: person }, _id: { $gt: after } },
        { sort: { _id: 1 }, limit, fields: { _id: 1 } },
      );
      return found.map(({ _id }) => _id);
    },
    offersOf: (caseId) => offersOf(database, caseId),
    holdingsOf: (caseId) => holdingsOf(database, caseId),
  };
}

async function savePool(
  { models }: MongoDatabase,
  id: string,
  revision: number,
  json: string,
): Promise<boolean> {
  if (revision !== 1) {
    const before = { _id: { $eq: id }, revision: revision - 1 };
    return (await models.pools.update(before, { $set: { revision, json } })) === 1;
  }
  try {
    await models.pools.insert([{ _id: id, revision, json }]);
    return true;
  } catch (error) {
    if (isDuplicateKey(error)) return false;
    throw error;
  }
}
