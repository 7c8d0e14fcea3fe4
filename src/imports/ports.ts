import type { Instant, Json } from '../shared/index.ts';

/** One run of an import definition over files, so that it can be broken off and gone on with. */
export interface ImportRun {
  readonly id: string;
  readonly definition: string;
  /** SHA-256 over the input files: the same files go on where the run was broken off. */
  readonly filesHash: string;
  readonly by: string;
  readonly started: Instant;
  readonly finished?: Instant;
  readonly rowsDone: number;
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly refused: number;
  /**
   * Counts that the run's log shows, by `kind/field/value`: values mapped, values looked up that are not there
   * as written, blanks by stage, gaps by kind, refusals by code.
   */
  readonly tallies: { readonly [name: string]: number };
}

/** A row that did not get in, with its reasons. */
export interface RefusedRow {
  readonly run: string;
  /** Line in the file, the heading being line 1. */
  readonly line: number;
  readonly row: { readonly [column: string]: Json };
  readonly reasons: readonly {
    readonly code: string;
    readonly field?: string;
    readonly message: string;
  }[];
}

export interface ImportStore {
  saveImportRun(run: ImportRun): Promise<void>;
  findImportRun(definition: string, filesHash: string): Promise<ImportRun | undefined>;
  listImportRuns(limit: number): Promise<readonly ImportRun[]>;
  saveRefusedRows(rows: readonly RefusedRow[]): Promise<void>;
  readRefusedRows(
    run: string,
    page: { readonly after: number; readonly limit: number },
  ): Promise<readonly RefusedRow[]>;
  /**
   * Ids of rows whose field has one of these values, for finding by key and by reference. The collection
   * `people` has the fields `email` and `name`.
   */
  findByField(
    collection: string,
    field: string,
    values: readonly string[],
  ): Promise<ReadonlyMap<string, readonly string[]>>;
}
