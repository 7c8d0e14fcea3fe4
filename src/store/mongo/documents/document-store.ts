import type { DocumentStore } from '../../../documents/ports.ts';
import type { MongoDatabase } from '../database/database.ts';
import { createDocuments } from './documents.ts';
import { createDocumentQueue } from './queue.ts';
import { createSigningLinks } from './signing-links.ts';

export function createDocumentStore(database: MongoDatabase): DocumentStore {
  return {
    ...createDocuments(database),
    ...createDocumentQueue(database),
    ...createSigningLinks(database),
  };
}
