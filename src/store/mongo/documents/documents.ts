import { awaitsMaker, type DocumentStore, type StoredDocument } from '../../../documents/ports.ts';
import type { MongoDatabase } from '../database/database.ts';
import { literally } from '../conditions/filter.ts';
import { isDuplicateKey } from '../database/driver-errors.ts';
import { pageBefore } from '../database/page-before.ts';
import { readDocument, readWithoutData, toDocument, updateTo } from './made-document.ts';

type Documents = Pick<
  DocumentStore,
  | 'addDocument'
  | 'saveDocument'
  | 'loadDocument'
  | 'findDocumentByFile'
  | 'listDocuments'
  | 'documentsNumbered'
  | 'documentsToExpire'
>;

export function createDocuments(database: MongoDatabase): Documents {
  const { documents } = database.models;
  return {
    addDocument: (document) => addDocument(database, document),
    saveDocument: (document, options) => saveDocument(database, document, options?.keepClaim),
    loadDocument: async (id) => {
      const found = await documents.findOne({ _id: { $eq: id } });
      return found && readDocument(found);
    },
    findDocumentByFile: async (sha256) => {
      const sort = { requested: -1, _id: -1 } as const;
      const found = await documents.findOne({ hashes: { $eq: sha256 } }, { sort });
      return found && readDocument(found);
    },
    listDocuments: async ({ subject, definition, status, before, limit }) => {
      const having = { about: subject?.collection, subject: subject?.id, definition, status };
      const page = { before, limit };
      const found = await pageBefore(documents, 'requested', having, page, { json: 1 });
      return found.map(readWithoutData);
    },
    documentsNumbered: async (part, limit) => {
      // As it stands in the text: quotes within it are escaped, and end it nowhere else.
      const within = literally(JSON.stringify(part).slice(1, -1));
      const found = await documents.find(
        { json: { $regex: `"number":"(?:[^"\\\\]|\\\\.)*${within}`, $options: 'i' } },
        { sort: { requested: -1, _id: -1 }, limit, fields: { json: 1 } },
      );
      return found.map(readWithoutData);
    },
    documentsToExpire: async (now, limit) => {
      const found = await documents.find(
        { keepUntil: { $lte: now } },
        { sort: { keepUntil: 1, _id: 1 }, limit, fields: { _id: 1 } },
      );
      return found.map(({ _id }) => _id);
    },
  };
}

async function addDocument(
  { models }: MongoDatabase,
  given: StoredDocument,
): Promise<StoredDocument> {
  const added = { ...given, revision: 1 };
  try {
    await models.documents.insert([toDocument(added)]);
    return added;
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
    const there = await models.documents.findOne({ key: { $eq: given.key } });
    if (!there) throw error;
    return readDocument(there);
  }
}

/** A claim is kept only where there is one. */
async function saveDocument(
  { models }: MongoDatabase,
  document: StoredDocument,
  keepClaim = false,
): Promise<boolean> {
  const before = { _id: { $eq: document.id }, revision: document.revision - 1 };
  if (keepClaim && awaitsMaker(document)) {
    const held = { ...before, owner: { $exists: true } };
    if ((await models.documents.update(held, updateTo(document, true))) === 1) return true;
  }
  return (await models.documents.update(before, updateTo(document, false))) === 1;
}
