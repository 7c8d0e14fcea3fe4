import type { SavedView, ViewStore } from '../../../lists/ports.ts';
import type { MongoDatabase } from '../database/database.ts';
import { insertNew } from '../database/insert-new.ts';

export function createViewStore({ models }: MongoDatabase): ViewStore {
  const { views } = models;
  return {
    loadView: async (id) => {
      const found = await views.findOne({ _id: { $eq: id } });
      return found && (JSON.parse(found.json) as SavedView);
    },
    listViews: async (collection) => {
      const found = await views.find({ of: { $eq: collection } }, { sort: { _id: 1 } });
      return found.map(({ json }) => JSON.parse(json) as SavedView);
    },
    saveView: async (view) => {
      const { id, collection, revision } = view;
      const json = JSON.stringify(view);
      if (revision === 1) {
        const made = await insertNew(views, [{ _id: id, of: collection, revision, json }]);
        return made.length === 1;
      }
      const before = { _id: { $eq: id }, revision: { $eq: revision - 1 } };
      return (await views.update(before, { $set: { revision, json } })) === 1;
    },
    deleteView: async (id) => {
      await views.deleteAll({ _id: { $eq: id } });
    },
  };
}
