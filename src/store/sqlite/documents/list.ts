import type { DocumentQuery, StoredDocument } from '../../../documents/ports.ts';
import type { Database } from '../database/database.ts';
import { pageBefore } from '../database/page-before.ts';
import { readWithoutData } from './document-row.ts';

/** A page, the newest first, without data. */
export function listDocuments(
  database: Database,
  { subject, definition, status, before, limit }: DocumentQuery,
): readonly Omit<StoredDocument, 'data'>[] {
  return pageBefore(
    database,
    { table: 'documents', moment: 'requested', read: 'document' },
    { collection: subject?.collection, subject: subject?.id, definition, status },
    { before, limit },
  ).map(readWithoutData);
}
