export { ChromiumPrinter, type PrinterSettings } from './pdf/chromium-printer.ts';
export { launchChromium } from './pdf/launch.ts';
export type { PdfPrinter } from './ports.ts';
export {
  gatherDocument,
  languageOf,
  type DocumentData,
  type DocumentOccasion,
} from './render/document-data.ts';
export { renderDocument, type RenderedDocument } from './render/render-document.ts';
