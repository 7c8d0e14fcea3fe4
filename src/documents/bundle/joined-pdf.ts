import { PDFDocument, type PDFPage } from '@pdfme/pdf-lib';
import { BatonError } from '../../shared/index.ts';
import { addOutline, addPageLabels, type JoinedPart } from './pdf-outline.ts';

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
export async function joinedPdf(
  documents: readonly PdfPart[],
  { title, language }: PdfHead,
): Promise<Uint8Array> {
  const whole = await PDFDocument.create({ updateMetadata: false });
  const parts: JoinedPart[] = [];
  for (const document of documents) {
    const pages = await pagesOf(document, whole);
    parts.push({ title: document.title, pages: pages.map(({ ref }) => ref) });
    for (const page of pages) whole.addPage(page);
  }
  whole.setTitle(title, { showInWindowTitleBar: true });
  whole.setLanguage(language);
  addOutline(whole, parts);
  addPageLabels(whole, parts);
  return whole.save();
}

async function pagesOf({ title, bytes }: PdfPart, whole: PDFDocument): Promise<PDFPage[]> {
  try {
    const source = await PDFDocument.load(bytes, { updateMetadata: false });
    return await whole.copyPages(source, source.getPageIndices());
  } catch (error) {
    const params = { document: title };
    throw new BatonError({ code: 'document-not-in-pdf', params }, { cause: error });
  }
}
