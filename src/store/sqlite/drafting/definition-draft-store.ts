import type { DefinitionDraft, DefinitionDraftStore, DraftFile } from '../../../drafting/ports.ts';
import type { Database } from '../database/database.ts';
import { json } from '../database/rows.ts';

export function createDefinitionDraftStore(database: Database): DefinitionDraftStore {
  return {
    saveDefinitionDraft: (draft) => database.write(() => saveDraft(database, draft)),
    loadDefinitionDraft: (id) =>
      database.read(() => {
        const row = database.statement('SELECT draft FROM definition_drafts WHERE id = ?').get(id);
        return row && json<DefinitionDraft>(row, 'draft');
      }),
    listDefinitionDrafts: () =>
      database.read(() => {
        const rows = database
          .statement('SELECT draft FROM definition_drafts ORDER BY created DESC, id DESC')
          .all();
        return rows.map((row) => json<DefinitionDraft>(row, 'draft'));
      }),
    deleteDefinitionDraft: (id) =>
      database.write(() => {
        database.statement('DELETE FROM draft_files WHERE draft = ?').run(id);
        database.statement('DELETE FROM definition_drafts WHERE id = ?').run(id);
      }),
    saveDraftFile: (file) => database.write(() => saveFile(database, file)),
    loadDraftFiles: (draft) =>
      database.read(() => {
        const rows = database
          .statement('SELECT file FROM draft_files WHERE draft = ? ORDER BY path')
          .all(draft);
        return rows.map((row) => json<DraftFile>(row, 'file'));
      }),
  };
}

function saveDraft(database: Database, draft: DefinitionDraft): boolean {
  const { id, revision, created } = draft;
  const text = JSON.stringify(draft);
  const result =
    revision === 1
      ? database
          .statement(
            'INSERT OR IGNORE INTO definition_drafts (id, revision, created, draft) VALUES (?, 1, ?, ?)',
          )
          .run(id, created, text)
      : database
          .statement(
            'UPDATE definition_drafts SET revision = ?, draft = ? WHERE id = ? AND revision = ?',
          )
          .run(revision, text, id, revision - 1);
  return result.changes === 1;
}

function saveFile(database: Database, file: DraftFile): boolean {
  const { draft, path, revision } = file;
  const text = JSON.stringify(file);
  const result =
    revision === 1
      ? database
          .statement(
            'INSERT OR IGNORE INTO draft_files (draft, path, revision, file) VALUES (?, ?, 1, ?)',
          )
          .run(draft, path, text)
      : database
          .statement(
            'UPDATE draft_files SET revision = ?, file = ? WHERE draft = ? AND path = ? AND revision = ?',
          )
          .run(revision, text, draft, path, revision - 1);
  return result.changes === 1;
}
