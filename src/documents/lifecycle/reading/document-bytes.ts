import type { DocumentFile, StoredDocument } from '../../model/index.ts';
import { BatonError } from '../../../shared/index.ts';
import { readBytes } from '../making/read-bytes.ts';
import type { DocumentParts } from '../parts.ts';

/** The bytes of a file of a document. Raises `document-no-files` where they are no longer kept. */
export async function documentBytes(
  { store }: Pick<DocumentParts, 'store'>,
  { title }: Pick<StoredDocument, 'title'>,
  { blob }: DocumentFile,
): Promise<Uint8Array> {
  const bytes = blob === undefined ? undefined : await readBytes(store, blob);
  if (bytes) return bytes;
  throw new BatonError({ code: 'document-no-files', params: { document: title } });
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
