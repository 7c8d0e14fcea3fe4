import type { LeaseStore } from '../../../engine/ports.ts';
import type { MongoDatabase } from '../database/database.ts';
import { isDuplicateKey } from '../database/driver-errors.ts';

export function createLeaseStore({ models }: MongoDatabase): LeaseStore {
  return {
    /** Where somebody else holds it, the filter meets nothing and the insert meets the name. */
    acquireLease: async (name, owner, now, until) => {
      const mine = { owner: { $eq: owner } };
      try {
        const free = { _id: name, $or: [mine, { until: { $lte: now } }] };
        return (
          (await models.leases.update(free, { $set: { owner, until } }, { upsert: true })) === 1
        );
      } catch (error) {
        if (isDuplicateKey(error)) return false;
        throw error;
      }
    },
    releaseLease: async (name, owner) => {
      await models.leases.deleteAll({ _id: { $eq: name }, owner: { $eq: owner } });
    },
  };
}
