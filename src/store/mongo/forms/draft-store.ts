import type { DraftStore, FormDraft } from '../../../forms/ports.ts';
import type { MongoDatabase } from '../database/database.ts';

export function createDraftStore({ models }: MongoDatabase): DraftStore {
  const { drafts } = models;
  return {
    saveDraft: async (draft) => {
      const { person, form, saved } = draft;
      const members = { saved, json: JSON.stringify(draft) };
      await drafts.update({ _id: keyOf(person, form) }, { $set: members }, { upsert: true });
    },
    loadDraft: async (person, form) => {
      const found = await drafts.findOne({ _id: keyOf(person, form) });
      return found && (JSON.parse(found.json) as FormDraft);
    },
    deleteDraft: async (person, form) => {
      await drafts.deleteAll({ _id: keyOf(person, form) });
    },
    sweepDrafts: (before) => drafts.deleteAll({ saved: { $lt: before } }),
  };
}

function keyOf(person: string, form: string): string {
  return JSON.stringify([person, form]);
}
