import type { DocumentStore, StoredDocument } from '../../../documents/ports.ts';
import type { Database } from '../database/database.ts';
import { readDocument } from './document-row.ts';

type Queue = Pick<DocumentStore, 'claimDocuments' | 'releaseDocuments' | 'countQueuedDocuments'>;

/** Documents that are going to be made; `available` is from when one may be taken. */
export function createDocumentQueue(database: Database): Queue {
  return {
    claimDocuments: (claim) => database.write(() => claimDocuments(database, claim)),
    releaseDocuments: (owner) =>
      database.write(() => {
        database
          .statement(
            `UPDATE documents SET claimed_by = NULL, available = document ->> 'due'
             WHERE claimed_by = ?`,
          )
          .run(owner);
      }),
    countQueuedDocuments: () =>
      database.read(() => {
        const row = database
          .statement('SELECT count(*) AS n FROM documents WHERE available IS NOT NULL')
          .get();
        return Number(row?.['n']);
      }),
  };
}

function claimDocuments(
  database: Database,
  { owner, now, until, limit }: Parameters<DocumentStore['claimDocuments']>[0],
): readonly StoredDocument[] {
  const due = database
    .statement(
      `SELECT seq FROM documents INDEXED BY documents_queued
       WHERE available IS NOT NULL AND available <= ? ORDER BY requested, id LIMIT ?`,
    )
    .all(now, limit);
  const take = database.statement(
    'UPDATE documents SET claimed_by = ?, available = ? WHERE seq = ? RETURNING document, data',
  );
  return due.flatMap(({ seq = null }) => {
    const row = take.get(owner, until, seq);
    return row ? [readDocument(row)] : [];
  });
}
