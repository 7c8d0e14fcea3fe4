import type { ImportRun, ImportStore, RefusedRow } from '../../../imports/ports.ts';
import type { TableRegistry } from '../columns/table-registry.ts';
import type { Database } from '../database/database.ts';
import { json } from '../database/rows.ts';
import type { Readers } from '../readers/readers.ts';
import { findByField } from './find-by-field.ts';

export function createImportStore(
  database: Database,
  registry: TableRegistry,
  readers: Readers,
): ImportStore {
  return {
    saveImportRun: (run) => database.write(() => saveImportRun(database, run)),
    findImportRun: (definition, filesHash) =>
      database.read(() => {
        const row = database
          .statement(
            `SELECT run FROM import_runs WHERE definition = ? AND files_hash = ?
           ORDER BY started DESC LIMIT 1`,
          )
          .get(definition, filesHash);
        return row && json<ImportRun>(row, 'run');
      }),
    listImportRuns: (limit) =>
      database.read(() =>
        database
          .statement('SELECT run FROM import_runs ORDER BY started DESC, id DESC LIMIT ?')
          .all(limit)
          .map((row) => json<ImportRun>(row, 'run')),
      ),
    saveRefusedRows: (rows) => database.write(() => saveRefusedRows(database, rows)),
    readRefusedRows: (run, { after, limit }) =>
      database.read(() =>
        database
          .statement(
            'SELECT row FROM refused_rows WHERE run = ? AND line > ? ORDER BY line LIMIT ?',
          )
          .all(run, after, limit)
          .map((row) => json<RefusedRow>(row, 'row')),
      ),
    findByField: (collection, field, values) =>
      findByField(database, registry, readers, { collection, field, values }),
  };
}

function saveImportRun(database: Database, run: ImportRun): void {
  database
    .statement(
      `INSERT OR REPLACE INTO import_runs (id, definition, files_hash, started, run)
       VALUES (?, ?, ?, ?, ?)`,
    )
    .run(run.id, run.definition, run.filesHash, run.started, JSON.stringify(run));
}

function saveRefusedRows(database: Database, rows: readonly RefusedRow[]): void {
  const save = database.statement(
    'INSERT OR REPLACE INTO refused_rows (run, line, row) VALUES (?, ?, ?)',
  );
  for (const row of rows) save.run(row.run, row.line, JSON.stringify(row));
}
