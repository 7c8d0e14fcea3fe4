import type { SavedView, ViewStore } from '../../../lists/ports.ts';
import type { Database } from '../database/database.ts';
import { json } from '../database/rows.ts';

export function createViewStore(database: Database): ViewStore {
  return {
    loadView: (id) =>
      database.read(() => {
        const row = database.statement('SELECT view FROM views WHERE id = ?').get(id);
        return row && json<SavedView>(row, 'view');
      }),
    listViews: (collection) =>
      database.read(() =>
        database
          .statement('SELECT view FROM views WHERE collection = ? ORDER BY id')
          .all(collection)
          .map((row) => json<SavedView>(row, 'view')),
      ),
    saveView: (view) => database.write(() => saveView(database, view)),
    deleteView: (id) =>
      database.write(() => {
        database.statement('DELETE FROM views WHERE id = ?').run(id);
      }),
  };
}

function saveView(database: Database, view: SavedView): boolean {
  const { id, collection, revision } = view;
  const text = JSON.stringify(view);
  const { changes } =
    revision === 1
      ? database
          .statement(
            'INSERT OR IGNORE INTO views (id, collection, revision, view) VALUES (?, ?, 1, ?)',
          )
          .run(id, collection, text)
      : database
          .statement('UPDATE views SET revision = ?, view = ? WHERE id = ? AND revision = ?')
          .run(revision, text, id, revision - 1);
  return Number(changes) === 1;
}
