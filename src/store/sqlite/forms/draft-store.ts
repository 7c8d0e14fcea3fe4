import type { DraftStore, FormDraft } from '../../../forms/ports.ts';
import type { Database } from '../database/database.ts';
import { json } from '../database/rows.ts';

export function createDraftStore(database: Database): DraftStore {
  return {
    saveDraft: (draft) =>
      database.write(() => {
        database
          .statement(
            'INSERT OR REPLACE INTO drafts (person, form, saved, draft) VALUES (?, ?, ?, ?)',
          )
          .run(draft.person, draft.form, draft.saved, JSON.stringify(draft));
      }),
    loadDraft: (person, form) =>
      database.read(() => {
        const row = database
          .statement('SELECT draft FROM drafts WHERE person = ? AND form = ?')
          .get(person, form);
        return row && json<FormDraft>(row, 'draft');
      }),
    deleteDraft: (person, form) =>
      database.write(() => {
        database.statement('DELETE FROM drafts WHERE person = ? AND form = ?').run(person, form);
      }),
    sweepDrafts: (before) =>
      database.write(() =>
        Number(database.statement('DELETE FROM drafts WHERE saved < ?').run(before).changes),
      ),
  };
}
