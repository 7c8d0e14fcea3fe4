import { BatonError } from '../../shared/index.ts';
import type { PDFDocument, PDFPage } from '@pdfme/pdf-lib';
import type { JoinedPart } from './pdf-outline.ts';

export interface PdfPart {
  /** What the outline calls it, such as `Quotation Q-2026-0001`. */
  readonly title: string;
  readonly bytes: Uint8Array;
}

export interface PdfHead {
  readonly title: string;
  /** Language tag of the whole, such as `zh-CN`. */
  readonly language: string;
}

/**
 * Several PDFs as one: an outline that names each, pages that count anew in each, and the title and
 * language of the whole. The same files give the same bytes. The tags that tell a reader’s software the
 * structure stay with the single documents. Raises `document-not-in-pdf` for a file that is none.
 */
export async function joinPdfs(
  documents: readonly PdfPart[],
  { title, language }: PdfHead,
): Promise<Uint8Array> {
  // A large module that few requests need.
  const { PDFDocument } = await import('@pdfme/pdf-lib');
  const { addOutline, addPageLabels } = await import('./pdf-outline.ts');
  const whole = await PDFDocument.create({ updateMetadata: false });
  const parts: JoinedPart[] = [];
  for (const document of documents) {
    const pages = await pagesOf(document, whole, PDFDocument);
    parts.push({ title: document.title, pages: pages.map(({ ref }) => ref) });
    for (const page of pages) whole.addPage(page);
  }
  whole.setTitle(title, { showInWindowTitleBar: true });
  whole.setLanguage(language);
  addOutline(whole, parts);
  addPageLabels(whole, parts);
  return whole.save();
}

async function pagesOf(
  { title, bytes }: PdfPart,
  whole: PDFDocument,
  reader: typeof PDFDocument,
): Promise<PDFPage[]> {
  try {
    const source = await reader.load(bytes, { updateMetadata: false });
    return await whole.copyPages(source, source.getPageIndices());
  } catch (error) {
    const params = { document: title };
    throw new BatonError({ code: 'document-not-in-pdf', params }, { cause: error });
  }
}
