export { joinPdfs } from './bundle/join-pdfs.ts';
export type { PdfHead, PdfPart } from './bundle/joined-pdf.ts';
export { zipFiles, type NamedFile } from './bundle/zip-files.ts';
export { ChromiumPrinter, type PrinterSettings } from './pdf/chromium-printer.ts';
export { launchChromium } from './pdf/launch.ts';
export * from './lifecycle/index.ts';
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
export { RenderPool, type PoolSettings } from './pool/render-pool.ts';
export type { DocumentQuery, DocumentRenderer, DocumentStore, PdfPrinter } from './ports.ts';
export type { CaseCourse, Handover, Visit, OpenTask } from './render/case-course.ts';
export {
  gatherDocument,
  languageOf,
  type Accepted,
  type DocumentData,
  type DocumentOccasion,
} from './render/document-data.ts';
export { renderDocument, type RenderedDocument } from './render/render-document.ts';
