import type { MongoDatabase } from '../database/database.ts';
import type { Update } from '../database/documents.ts';

/** What the owner holds, effects and timers, may be taken by anyone at once. */
export async function releaseClaims({ models }: MongoDatabase, owner: string): Promise<void> {
  for (const list of ['effects', 'timers']) {
    const mine = `${list}.$[mine]`;
    await models.cases.updateAll(
      { [`${list}.owner`]: { $eq: owner } },
      {
        $set: { ...under(mine, { available: 0 }), ...givenBack(mine) },
        $inc: { timersVersion: 1 },
      },
      { arrayFilters: [{ 'mine.owner': { $eq: owner } }] },
    );
  }
}

/** The members of an update of the element at that path. */
export function under(path: string, members: Update): Update {
  return Object.fromEntries(
    Object.entries(members).map(([name, value]) => [`${path}.${name}`, value]),
  );
}

/**
 * An element that nobody holds. Goes last in an update whose array filter asks for the owner: a server
 * may look at the filter again for every path.
 */
export function givenBack(path: string): Update {
  return under(path, { claim: null, owner: null });
}
