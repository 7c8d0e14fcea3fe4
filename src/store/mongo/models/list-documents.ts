import type { KeptDocument } from './kept-document.ts';
import { plainSchema } from './plain-schema.ts';

export interface ViewDocument extends KeptDocument {
  /** The collection that it shows. */
  readonly of: string;
  readonly revision: number;
}

export const viewSchema = plainSchema('views', {
  _id: 'text',
  of: 'text',
  revision: 'number',
  json: 'text',
});

/** A run of one command for many cases: `json` is what never changes of it. */
export interface BulkRunDocument extends KeptDocument {
  readonly person: string;
  readonly status: string;
  readonly done: number;
  readonly changed: number;
  readonly refused: number;
  readonly started: number;
  readonly ended?: number;
  /** While it is open: from when on it may be taken. */
  readonly available?: number;
  readonly owner?: string;
}

export const bulkRunSchema = plainSchema('bulk_runs', {
  _id: 'text',
  person: 'text',
  status: 'text',
  done: 'number',
  changed: 'number',
  refused: 'number',
  started: 'number',
  'ended?': 'number',
  'available?': 'number',
  'owner?': 'text',
  json: 'text',
});

export interface BulkCaseDocument {
  readonly _id: string;
  readonly run: string;
  readonly number: number;
  readonly case: string;
  /** As JSON. */
  readonly refusal?: string;
}

export const bulkCaseSchema = plainSchema('bulk_cases', {
  _id: 'text',
  run: 'text',
  number: 'number',
  case: 'text',
  'refusal?': 'text',
});
