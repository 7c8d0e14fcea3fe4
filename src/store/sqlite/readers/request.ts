import type { SqlValue } from '../columns/storage-types.ts';

/** A query for a read connection. */
export interface ReadRequest {
  readonly sql: string;
  readonly values: readonly SqlValue[];
}

/** Rows as arrays of values; every INTEGER is a bigint. */
export type ReadRows = readonly (readonly SqlValue[])[];

export type ReadAnswer =
  | { readonly id: number; readonly rows: ReadRows }
  | { readonly id: number; readonly failure: ReadFailure };

export interface ReadFailure {
  readonly message: string;
  /** Result code of SQLite; 0 for any other failure. */
  readonly code: number;
}

export interface ReadTask extends ReadRequest {
  readonly id: number;
}
