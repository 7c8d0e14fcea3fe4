import type { DocumentStore, StoredDocument } from '../../../documents/ports.ts';
import type { Database } from '../database/database.ts';
import { columnsOf, readDocument, writeDocument } from './document-row.ts';
import { listDocuments } from './list.ts';

type Documents = Pick<
  DocumentStore,
  | 'addDocument'
  | 'saveDocument'
  | 'loadDocument'
  | 'findDocumentByFile'
  | 'listDocuments'
  | 'documentsToExpire'
>;

/** Documents, each with what it is found by in columns and the rest as JSON; its data stand apart. */
export function createDocuments(database: Database): Documents {
  return {
    addDocument: (document) => database.write(() => addDocument(database, document)),
    saveDocument: (document, options) =>
      database.write(() => saveDocument(database, document, options?.keepClaim)),
    loadDocument: (id) =>
      database.read(() => {
        const row = database.statement('SELECT document, data FROM documents WHERE id = ?').get(id);
        return row && readDocument(row);
      }),
    findDocumentByFile: (sha256) =>
      database.read(() => {
        const row = database
          .statement(
            `SELECT d.document, d.data FROM document_files f JOIN documents d ON d.id = f.document
             WHERE f.sha256 = ? AND d.status = 'released' ORDER BY d.requested DESC, d.id DESC LIMIT 1`,
          )
          .get(sha256);
        return row && readDocument(row);
      }),
    listDocuments: (query) => database.read(() => listDocuments(database, query)),
    documentsToExpire: (now, limit) =>
      database.read(() =>
        database
          .statement(
            'SELECT id FROM documents WHERE keep_until <= ? ORDER BY keep_until, id LIMIT ?',
          )
          .all(now, limit)
          .map((row) => String(row['id'])),
      ),
  };
}

function addDocument(database: Database, given: StoredDocument): StoredDocument {
  const added: StoredDocument = { ...given, revision: 1 };
  const { id, key, definition, subject, requested } = added;
  const { status, available, keepUntil } = columnsOf(added);
  const { document, data } = writeDocument(added);
  const { changes } = database
    .statement(
      `INSERT INTO documents (id, key, revision, definition, collection, subject, status, requested,
         available, keep_until, document, data)
       VALUES (?, ?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (key) DO NOTHING`,
    )
    .run(
      id,
      key,
      definition,
      subject.collection,
      subject.id,
      status,
      requested,
      available,
      keepUntil,
      document,
      data,
    );
  if (changes === 1) {
    noteFiles(database, added);
    return added;
  }
  const there = database.statement('SELECT document, data FROM documents WHERE key = ?').get(key);
  return there ? readDocument(there) : added;
}

/** False where it is of another revision than the one before, or not there. */
function saveDocument(database: Database, saved: StoredDocument, keepClaim = false): boolean {
  const { status, available, keepUntil } = columnsOf(saved);
  const { document, data } = writeDocument(saved);
  const { changes } = database
    .statement(
      `UPDATE documents SET revision = ?1, status = ?2, keep_until = ?4, document = ?5, data = ?6,
         available = iif(?8 AND claimed_by IS NOT NULL AND ?3 IS NOT NULL, available, ?3),
         claimed_by = iif(?8 AND ?3 IS NOT NULL, claimed_by, NULL)
       WHERE id = ?7 AND revision = ?1 - 1`,
    )
    .run(saved.revision, status, available, keepUntil, document, data, saved.id, Number(keepClaim));
  if (changes === 1) noteFiles(database, saved);
  return changes === 1;
}

/** By the files of what is released it is found again. */
function noteFiles(database: Database, { id, status, files }: StoredDocument): void {
  if (status !== 'released') return;
  const note = database.statement(
    'INSERT OR IGNORE INTO document_files (sha256, document) VALUES (?, ?)',
  );
  for (const { sha256 } of files) note.run(sha256, id);
}
