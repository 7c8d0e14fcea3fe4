import {
  documentBytes,
  joinPdfs,
  zipFiles,
  type DocumentFile,
  type StoredDocument,
} from '../../documents/index.ts';
import { BatonError, localize } from '../../shared/index.ts';
import type { Call } from '../core/route.ts';

/** All of it is held in memory while it is made. */
const mostBytes = 50_000_000;

const bundleWord = { en: 'Documents', 'zh-CN': '文档' };

export interface Bundle {
  readonly format: 'pdf' | 'zip';
  readonly bytes: Uint8Array;
  readonly type: string;
  readonly name: string;
}

/**
 * Documents in one file, in the order given: their PDFs one after the other, or every file of each in a ZIP. Raises
 * `document-no-format` where one has no PDF, `document-no-files` where they are no longer kept, and
 * `http-bundle-too-large`.
 */
export async function bundle(
  { services, locale }: Pick<Call, 'services' | 'locale'>,
  documents: readonly StoredDocument[],
  as: Bundle['format'],
): Promise<Bundle> {
  const chosen = documents.flatMap((document) =>
    (as === 'pdf' ? [pdfOf(document)] : document.files).map((file) => ({ document, file })),
  );
  const size = chosen.reduce((sum, { file }) => sum + file.size, 0);
  if (size > mostBytes)
    throw new BatonError({ code: 'http-bundle-too-large', params: { limit: mostBytes } });
  const parts = [];
  for (const { document, file } of chosen) {
    const bytes = await documentBytes(services.documents, document, file);
    parts.push({ title: document.title, name: file.name, bytes });
  }
  const title = localize(bundleWord, locale);
  return as === 'pdf'
    ? {
        format: as,
        bytes: await joinPdfs(parts, { title, language: locale }),
        type: 'application/pdf',
        name: `${title}.pdf`,
      }
    : { format: as, bytes: zipFiles(parts), type: 'application/zip', name: `${title}.zip` };
}

function pdfOf({ definition, files }: StoredDocument): DocumentFile {
  const file = files.find(({ format }) => format === 'pdf');
  if (file !== undefined) return file;
  const params = { document: definition, format: 'pdf' };
  throw new BatonError({ code: 'document-no-format', params });
}
