import type { DocumentFormat } from '../../../definitions/index.ts';
import { BatonError, toIso, type JsonObject } from '../../../shared/index.ts';
import type { Acceptance, StoredDocument } from '../../model/index.ts';
import type { DocumentData } from '../../render/document-data.ts';
import { attachedFiles } from '../making/attached-files.ts';
import { mapDocument } from '../making/numbering.ts';
import { releasedFor, releaseFiles } from '../making/release-files.ts';
import type { DocumentParts } from '../parts.ts';
import type { MadeFile } from '../preview-document.ts';

/**
 * A copy of a document that tells who has accepted it, when, and which file (by its hash): made from the same
 * snapshot and release, its template showing `document.acceptances`. The document itself, whose hash was accepted,
 * stays as it is; the copy is not kept. Raises `document-no-format`, `document-no-files` where its
 * time is over, `release-mismatch`, and what rendering raises.
 */
export async function signedCopy(
  parts: DocumentParts,
  document: StoredDocument,
  format: DocumentFormat,
): Promise<MadeFile> {
  if (document.status === 'expired')
    throw new BatonError({ code: 'document-no-files', params: { document: document.title } });
  const release = await releaseFiles(parts, await releasedFor(parts, document));
  const files = await attachedFiles(parts, document.data);
  const data = withAcceptances(document.data, document.acceptances);
  const { definition } = document;
  const request = { release, document: definition, data, format, files };
  const { bytes, type, fileName } = await parts.renderer.render(request);
  return { bytes, type, name: fileName };
}

function withAcceptances(data: DocumentData, acceptances: readonly Acceptance[]): DocumentData {
  const told = acceptances.map(({ name, email, at, sha256 }): JsonObject => {
    const by = email === undefined ? { name } : { name, email };
    return { ...by, at: toIso(at), hash: sha256 };
  });
  return mapDocument(data, (own) => ({ ...own, acceptances: told }));
}
