/** Makes a PDF of a page of HTML. */
export interface PdfPrinter {
  /**
   * The page as PDF, in the size and with the margins of its own `@page` rules; tagged, with the title and
   * language of the page. Nothing is fetched and no script runs. Raises `document-queue-full`,
   * `document-too-slow`, `document-browser-failed`.
   */
  print(html: string): Promise<Uint8Array>;
  /** Ends the browser; what is being printed fails. */
  close(): Promise<void>;
}
