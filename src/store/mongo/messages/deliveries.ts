import type { DeadDelivery, DeliveryStore } from '../../../collaboration/ports.ts';
import type { Instant } from '../../../shared/index.ts';
import type { MongoDatabase } from '../database/database.ts';
import { claimDeliveries } from './claim-deliveries.ts';
import { readDelivery, toDocument } from './delivery-document.ts';
import { insertNew } from '../database/insert-new.ts';

type Deliveries = Omit<DeliveryStore, 'loadChannelHealth' | 'saveChannelHealth'>;

/** A document for each delivery, by its key, which stays when it was delivered or given up. */
export function createDeliveryStore(database: MongoDatabase): Deliveries {
  const { deliveries } = database.models;
  return {
    addDeliveries: async (added) => {
      const inserted = await insertNew(deliveries, added.map(toDocument));
      return inserted.map(({ _id }) => _id);
    },
    claimDeliveries: (claim) => claimDeliveries(database, claim),
    completeDeliveries: (owner, keys, at) => completeDeliveries(database, owner, keys, at),
    retryDelivery: async (owner, key, due, error) => {
      await deliveries.update(heldBy(owner, key), {
        $set: { due, available: due, lastError: error },
        $inc: { attempts: 1 },
        $unset: noClaim,
      });
    },
    buryDelivery: async (owner, key, at, error) => {
      await deliveries.update(heldBy(owner, key), {
        $set: { died: at, error },
        $inc: { attempts: 1 },
        $unset: { ...noClaim, available: '' },
      });
    },
    /** What the owner held had been due, so that anyone may take it at once. */
    releaseDeliveries: async (owner) => {
      const update = { $set: { available: 0 }, $unset: noClaim };
      await deliveries.updateAll({ owner: { $eq: owner } }, update);
    },
    listDeadDeliveries: async ({ limit, after = '' }) => {
      const dead = { died: { $gte: 0 }, _id: { $gt: after } };
      const found = await deliveries.find(dead, { sort: { _id: 1 }, limit });
      return found.map(({ died = 0, error = '', ...document }): DeadDelivery => ({
        ...readDelivery(document),
        died,
        error,
      }));
    },
    reviveDelivery: async (key, now) => {
      const revived = await deliveries.update(
        { _id: { $eq: key }, died: { $gte: 0 } },
        { $set: { due: now, available: now, attempts: 0 }, $unset: { died: '', error: '' } },
      );
      return revived === 1;
    },
    countDeliveries: () => countDeliveries(database),
    sweepDelivered: (before) => deliveries.deleteAll({ delivered: { $lt: before } }),
  };
}

const noClaim = { owner: '', claim: '' };

function heldBy(owner: string, key: string) {
  return { _id: { $eq: key }, owner: { $eq: owner } };
}

/** Of what was delivered only the key is of use. */
async function completeDeliveries(
  { models }: MongoDatabase,
  owner: string,
  keys: readonly string[],
  at: Instant,
): Promise<void> {
  const leftOut = { ...noClaim, available: '', digest: '', person: '', lastError: '' };
  await models.deliveries.updateAll(
    { _id: { $in: keys }, owner: { $eq: owner } },
    { $set: { delivered: at, json: '{}' }, $unset: leftOut },
  );
}

async function countDeliveries({ models }: MongoDatabase): Promise<number> {
  const [counted] = await models.deliveries.aggregate<{ readonly n: number }>([
    { $match: { available: { $gte: 0 } } },
    { $count: 'n' },
  ]);
  return counted?.n ?? 0;
}
