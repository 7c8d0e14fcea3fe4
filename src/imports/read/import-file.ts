/** A file to import, which can be read more than once. */
export interface ImportFile {
  /** Its name, whose ending tells CSV from XLSX. */
  readonly name: string;
  /** Size in bytes, for the progress. */
  readonly size: number;
  open(): AsyncIterable<Uint8Array>;
}

/** A row of a file: its line (the heading is line 1) and its cells, as many as there are columns. */
export interface FileRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/** A file with its heading read. */
export interface RowSource {
  readonly columns: readonly string[];
  /** Rows in chunks of some thousand, with the share of the file (0 to 1) that is read so far. */
  readonly chunks: AsyncIterable<{ readonly rows: readonly FileRow[]; readonly read: number }>;
}
