import type { DefinitionDraft, DefinitionDraftStore, DraftFile } from '../../../drafting/ports.ts';
import type { MongoDatabase } from '../database/database.ts';
import { insertNew } from '../database/insert-new.ts';

export function createDefinitionDraftStore({ models }: MongoDatabase): DefinitionDraftStore {
  const { definitionDrafts, draftFiles } = models;
  return {
    saveDefinitionDraft: async (draft) => {
      const { id, revision, created } = draft;
      const json = JSON.stringify(draft);
      if (revision === 1)
        return (
          (await insertNew(definitionDrafts, [{ _id: id, revision, created, json }])).length === 1
        );
      const before = { _id: { $eq: id }, revision: revision - 1 };
      return (await definitionDrafts.update(before, { $set: { revision, json } })) === 1;
    },
    loadDefinitionDraft: async (id) => {
      const found = await definitionDrafts.findOne({ _id: { $eq: id } });
      return found && (JSON.parse(found.json) as DefinitionDraft);
    },
    listDefinitionDrafts: async () => {
      const found = await definitionDrafts.find({}, { sort: { created: -1, _id: -1 } });
      return found.map(({ json }) => JSON.parse(json) as DefinitionDraft);
    },
    // The draft first: its files are read by nobody without it.
    deleteDefinitionDraft: async (id) => {
      await definitionDrafts.deleteAll({ _id: { $eq: id } });
      await draftFiles.deleteAll({ draft: { $eq: id } });
    },
    saveDraftFile: async (file) => {
      const { draft, path, revision } = file;
      const _id = JSON.stringify([draft, path]);
      const json = JSON.stringify(file);
      if (revision === 1)
        return (await insertNew(draftFiles, [{ _id, draft, path, revision, json }])).length === 1;
      const before = { _id: { $eq: _id }, revision: revision - 1 };
      return (await draftFiles.update(before, { $set: { revision, json } })) === 1;
    },
    loadDraftFiles: async (draft) => {
      const found = await draftFiles.find({ draft: { $eq: draft } }, { sort: { path: 1 } });
      return found.map(({ json }) => JSON.parse(json) as DraftFile);
    },
  };
}
