import { holdsRight, type Actor } from '../../access/index.ts';
import type { DocumentFormat } from '../../definitions/index.ts';
import { BatonError } from '../../shared/index.ts';
import type { DocumentFile, StoredDocument } from '../model/index.ts';
import { attachedFiles } from './making/attached-files.ts';
import { readBytes } from './making/read-bytes.ts';
import { releasedFor, releaseFiles } from './making/release-files.ts';
import { sha256Of } from './reading/document-bytes.ts';
import { openDocument } from './reading/open-document.ts';
import type { DocumentParts } from './parts.ts';

/** A file as it was kept and as it is made now; hashes are SHA-256 in hexadecimal. */
export interface RemadeFile {
  readonly format: DocumentFormat;
  readonly sha256: string;
  readonly again: string;
  readonly same: boolean;
}

/**
 * Makes a document again from its snapshot and its release, and compares; nothing is kept. A PDF says when it was
 * printed: that is left out of the comparison, not out of the hash. What is kept is held against its hash, too. Raises `not-found`, `right-missing`,
 * `release-mismatch`, and what rendering raises.
 */
export async function remakeDocument(
  parts: DocumentParts,
  actor: Actor,
  { document: id }: { readonly document: string },
): Promise<{ readonly same: boolean; readonly files: readonly RemadeFile[] }> {
  if (!holdsRight(actor, 'administer data'))
    throw new BatonError({ code: 'right-missing', params: { right: 'administer data' } });
  const document = await openDocument(parts, actor, id);
  if (document.status === 'expired')
    throw new BatonError({ code: 'document-no-files', params: { document: document.title } });
  const release = await releaseFiles(parts, await releasedFor(parts, document));
  const files = await attachedFiles(parts, document.data);
  const remade = await Promise.all(
    document.files.map(async (file) => {
      const { definition, data } = document;
      const request = { release, document: definition, data, format: file.format, files };
      const { bytes } = await parts.renderer.render(request);
      return compared(parts, document, file, bytes);
    }),
  );
  return { same: remade.every(({ same }) => same), files: remade };
}

async function compared(
  { store }: DocumentParts,
  { title }: StoredDocument,
  { format, sha256, blob = '' }: DocumentFile,
  now: Uint8Array,
): Promise<RemadeFile> {
  const again = sha256Of(now);
  const kept = await readBytes(store, blob);
  if (!kept) throw new BatonError({ code: 'document-no-files', params: { document: title } });
  const isAsMade = sha256Of(kept) === sha256;
  const isMadeAgain = again === sha256 || (format === 'pdf' && undated(kept) === undated(now));
  return { format, sha256, again, same: isAsMade && isMadeAgain };
}

/** The text of a PDF without the moments at which it was made (PDF 32000-1:2008, 7.9.4 and 14.3.3). */
function undated(pdf: Uint8Array): string {
  return Buffer.from(pdf)
    .toString('latin1')
    .replaceAll(/\(D:\d{14}[^)]*\)/g, '(D:)');
}
