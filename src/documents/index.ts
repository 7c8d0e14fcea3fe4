export { ChromiumPrinter, type PrinterSettings } from './pdf/chromium-printer.ts';
export { launchChromium } from './pdf/launch.ts';
export type {
  Acceptance,
  DocumentApproval,
  DocumentCause,
  DocumentFile,
  DocumentStatus,
  DocumentSubject,
  SigningLink,
  StoredDocument,
} from './model/index.ts';
export type { DocumentQuery, DocumentStore, PdfPrinter } from './ports.ts';
export {
  gatherDocument,
  languageOf,
  type DocumentData,
  type DocumentOccasion,
} from './render/document-data.ts';
export { renderDocument, type RenderedDocument } from './render/render-document.ts';
