import { awaitsMaker, mayExpire, type StoredDocument } from '../../../documents/ports.ts';
import type { Update } from '../database/documents.ts';
import type { MadeDocument } from '../models/kept-documents.ts';

type Passing = Pick<MadeDocument, 'queued' | 'available' | 'keepUntil' | 'hashes'>;

export function toDocument(document: StoredDocument): MadeDocument {
  const { id, key, revision, definition, subject, status, requested, data, ...rest } = document;
  const named = { id, key, revision, definition, subject, status, requested };
  return {
    _id: id,
    key,
    revision,
    definition,
    about: subject.collection,
    subject: subject.id,
    status,
    requested,
    ...passing(document),
    json: JSON.stringify({ ...named, ...rest }),
    data: JSON.stringify(data),
  };
}

/** What a document has by how it stands. */
function passing(document: StoredDocument): Passing {
  const { status, requested, due, files, keepUntil } = document;
  const waits = awaitsMaker(document) ? { queued: requested, available: due } : {};
  const isFound = status === 'released' && files.length > 0;
  return {
    ...waits,
    ...(keepUntil !== undefined && mayExpire(document) && { keepUntil }),
    ...(isFound && { hashes: files.map(({ sha256 }) => sha256) }),
  };
}

const passingMembers = ['queued', 'available', 'keepUntil', 'hashes', 'owner', 'claim'] as const;

/** Brings a document to what it is to be; with `keepClaim` whoever holds it goes on holding it. */
export function updateTo(document: StoredDocument, keepClaim: boolean): Update {
  const { _id, ...all } = toDocument(document);
  const { available: _available, ...rest } = all;
  const set = keepClaim ? rest : all;
  const kept: readonly string[] = keepClaim ? ['available', 'owner', 'claim'] : [];
  const gone = passingMembers.filter((name) => !(name in set) && !kept.includes(name));
  return {
    $set: set,
    ...(gone.length > 0 && { $unset: Object.fromEntries(gone.map((name) => [name, ''])) }),
  };
}

export function readDocument(document: MadeDocument): StoredDocument {
  return {
    ...readWithoutData(document),
    data: JSON.parse(document.data) as StoredDocument['data'],
  };
}

export function readWithoutData({ json }: Pick<MadeDocument, 'json'>) {
  return JSON.parse(json) as Omit<StoredDocument, 'data'>;
}
