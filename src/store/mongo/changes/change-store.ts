import type { Change, ChangeStore } from '../../../engine/ports.ts';
import type { MongoDatabase } from '../database/database.ts';
import { lastPosition } from './change-log.ts';

export function createChangeStore(database: MongoDatabase): ChangeStore {
  const { models } = database;
  return {
    readChanges: async (after, limit) => {
      const found = await models.changes.find({ _id: { $gt: after } }, { sort: { _id: 1 }, limit });
      return found.map(({ _id, entity, row, revision, at }): Change => ({
        position: _id,
        collection: entity,
        id: entity.startsWith('case:') ? row : row.slice(entity.length + 1),
        revision,
        at,
      }));
    },
    lastPosition: () => lastPosition(models),
    onChange: (listener) => database.watcher.onChange(listener),
  };
}
