import type { MongoDatabase } from '../database/database.ts';

/** What the owner holds, effects and timers, may be taken by anyone at once. */
export async function releaseClaims({ models }: MongoDatabase, owner: string): Promise<void> {
  for (const list of ['effects', 'timers']) {
    await models.cases.updateAll(
      { [`${list}.owner`]: { $eq: owner } },
      {
        $set: { [`${list}.$[mine].available`]: 0 },
        $unset: { [`${list}.$[mine].owner`]: '', [`${list}.$[mine].claim`]: '' },
        $inc: { timersVersion: 1 },
      },
      { arrayFilters: [{ 'mine.owner': { $eq: owner } }] },
    );
  }
}
