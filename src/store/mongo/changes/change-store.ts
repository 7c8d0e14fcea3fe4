import type { Change, ChangeStore } from '../../../engine/ports.ts';
import type { MongoDatabase } from '../database/database.ts';
import { inboxes, type ChangeDocument } from '../models/history-documents.ts';
import { lastPosition } from './change-log.ts';

export function createChangeStore(database: MongoDatabase): ChangeStore {
  const { models } = database;
  return {
    readChanges: async (after, limit) => {
      const found = await models.changes.find(
        { _id: { $gt: after }, entity: { $ne: inboxes } },
        { sort: { _id: 1 }, limit },
      );
      return found.flatMap((line) => toChange(line) ?? []);
    },
    lastPosition: () => lastPosition(models),
    onChange: (listener) => database.watcher.onChange(listener),
  };
}

function toChange({ _id, entity, row, revision, at }: ChangeDocument): Change | undefined {
  if (entity === inboxes) return undefined;
  const id = entity.startsWith('case:') ? row : row.slice(entity.length + 1);
  return { position: _id, collection: entity, id, revision, at };
}
