import type { DocumentStore } from '../../../documents/ports.ts';
import type { Database } from '../database/database.ts';
import type { Readers } from '../readers/readers.ts';
import { createDocuments } from './documents.ts';
import { documentsNumbered } from './numbered.ts';
import { createDocumentQueue } from './queue.ts';
import { createSigningLinks } from './signing-links.ts';

export function createDocumentStore(database: Database, readers: Readers): DocumentStore {
  return {
    ...createDocuments(database),
    documentsNumbered: (part, limit) => documentsNumbered(readers, part, limit),
    ...createDocumentQueue(database),
    ...createSigningLinks(database),
  };
}
