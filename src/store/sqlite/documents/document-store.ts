import type { DocumentStore } from '../../../documents/ports.ts';
import type { Database } from '../database/database.ts';
import { createDocuments } from './documents.ts';
import { createDocumentQueue } from './queue.ts';
import { createSigningLinks } from './signing-links.ts';

export function createDocumentStore(database: Database): DocumentStore {
  return {
    ...createDocuments(database),
    ...createDocumentQueue(database),
    ...createSigningLinks(database),
  };
}
