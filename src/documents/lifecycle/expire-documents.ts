import type { DocumentFile, StoredDocument } from '../model/index.ts';
import { mayExpire } from '../ports.ts';
import { discardBlobs } from './making/make-files.ts';
import { tellCase } from './making/tell-case.ts';
import { addUntold } from './making/untold.ts';
import type { DocumentParts } from './parts.ts';

const batch = 100;

/**
 * Deletes the files of documents whose time is over, and what they showed, and tells the cases of those that were
 * released; what is known of the documents stays. Returns how many there were. Where the process ends in between, the rest is done the next time.
 */
export async function expireDocuments(parts: DocumentParts): Promise<number> {
  let count = 0;
  for (let done = batch; done === batch;) {
    done = 0;
    const ids = await parts.store.documentsToExpire(parts.clock.now(), batch);
    for (const id of ids) if (await expire(parts, id)) done++;
    count += done;
  }
  return count;
}

async function expire(parts: DocumentParts, id: string): Promise<boolean> {
  const document = await parts.store.loadDocument(id);
  if (!document || !mayExpire(document)) return false;
  await discardBlobs(
    parts,
    document.files.flatMap(({ blob }) => blob ?? []),
  );
  const next: StoredDocument = {
    ...ended(document),
    revision: document.revision + 1,
    files: document.files.map(withoutBlob),
    data: { ...document.data, parts: {} },
    due: parts.clock.now(),
  };
  if (!(await parts.store.saveDocument(next))) return false;
  await tellCase(parts, next);
  return true;
}

/** What was refused stays so: its case has been told, and never counted on it. */
function ended(document: StoredDocument): StoredDocument {
  if (document.status === 'refused') return document;
  const told = addUntold(document, { how: 'expired', key: `document ${document.id} expired` });
  return { ...told, status: 'expired' };
}

function withoutBlob({ format, name, type, size, sha256 }: DocumentFile): DocumentFile {
  return { format, name, type, size, sha256 };
}
