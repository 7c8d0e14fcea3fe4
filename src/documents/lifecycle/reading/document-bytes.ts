import { createHash } from 'node:crypto';
import type { BlobStore } from '../../../engine/index.ts';
import type { DocumentFile, StoredDocument } from '../../model/index.ts';
import { BatonError } from '../../../shared/index.ts';
import { readBytes } from '../making/read-bytes.ts';
import type { DocumentParts } from '../parts.ts';

/**
 * The bytes of a file of a document, as they were made. Raises `document-no-files` where they are no longer kept, and
 * `integrity-document-file` where somebody has altered them.
 */
export async function documentBytes(
  { store }: { readonly store: Pick<BlobStore, 'readBlob'> },
  { id, title }: Pick<StoredDocument, 'id' | 'title'>,
  { blob, format, sha256 }: DocumentFile,
): Promise<Uint8Array> {
  const bytes = blob === undefined ? undefined : await readBytes(store, blob);
  if (!bytes) throw new BatonError({ code: 'document-no-files', params: { document: title } });
  if (sha256Of(bytes) === sha256) return bytes;
  throw new BatonError({ code: 'integrity-document-file', params: { id, format } });
}

/** In hexadecimal. */
export function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** The document to which a file of this SHA-256 (hexadecimal) belongs; undefined where it is unknown. */
export async function verifyDocument(
  { store }: Pick<DocumentParts, 'store'>,
  sha256: string,
): Promise<{ readonly document: StoredDocument; readonly file: DocumentFile } | undefined> {
  const document = await store.findDocumentByFile(sha256);
  const file = document?.files.find((one) => one.sha256 === sha256);
  return document && file && { document, file };
}
