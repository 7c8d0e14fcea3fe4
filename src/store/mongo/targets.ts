import type { Target, TargetStore } from '../../targets/ports.ts';
import type { MongoDatabase } from './database/database.ts';

export function createTargetStore({ models }: MongoDatabase): TargetStore {
  const { targets } = models;
  return {
    saveTarget: async (target) => {
      const { id, metric, from, until, withdrawn } = target;
      const members = { metric, firstDay: from, lastDay: until, json: JSON.stringify(target) };
      const update =
        withdrawn === undefined
          ? { $set: members, $unset: { withdrawn: '' } }
          : { $set: { ...members, withdrawn } };
      await targets.update({ _id: { $eq: id } }, update, { upsert: true });
    },
    loadTarget: async (id) => {
      const found = await targets.findOne({ _id: { $eq: id } });
      return found && (JSON.parse(found.json) as Target);
    },
    listTargets: async ({ metric, from, until, withdrawn = false }) => {
      const found = await targets.find(
        {
          ...(metric !== undefined && { metric: { $eq: metric } }),
          ...(from !== undefined && { lastDay: { $gte: from } }),
          ...(until !== undefined && { firstDay: { $lte: until } }),
          ...(!withdrawn && { withdrawn: { $exists: false } }),
        },
        { sort: { firstDay: 1, _id: 1 } },
      );
      return found.map(({ json }) => JSON.parse(json) as Target);
    },
  };
}
