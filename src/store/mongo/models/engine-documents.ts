import type { Collection } from '../../../definitions/index.ts';
import type { KeptDocument } from './kept-document.ts';
import { plainSchema } from './plain-schema.ts';

export interface LeaseDocument {
  readonly _id: string;
  readonly owner: string;
  readonly until: number;
}

export const leaseSchema = plainSchema('leases', { _id: 'text', owner: 'text', until: 'number' });

export interface NumberDocument {
  readonly _id: string;
  readonly series: string;
  readonly number: number;
  /** Who holds the number: series and key as one text; absent after it was given back. */
  readonly holder?: string;
}

export const numberSchema = plainSchema('series_numbers', {
  _id: 'text',
  series: 'text',
  number: 'number',
  'holder?': 'text',
});

export interface ReleaseDocument {
  readonly _id: number;
  readonly hash: string;
  readonly at: number;
  readonly by: string;
  readonly message: string;
}

export const releaseSchema = plainSchema('releases', {
  _id: 'number',
  hash: 'text',
  at: 'number',
  by: 'text',
  message: 'text',
});

/** A document of its own for each file, since a release may be larger than a document may be. */
export interface ReleaseFileDocument {
  readonly _id: string;
  readonly hash: string;
  readonly index: number;
  readonly path: string;
  readonly content: string;
  readonly encoding?: 'base64';
}

export const releaseFileSchema = plainSchema('release_files', {
  _id: 'text',
  hash: 'text',
  index: 'number',
  path: 'text',
  content: 'text',
  'encoding?': 'text',
});

/** The format of the data. */
export interface FormatDocument {
  readonly _id: string;
  readonly number: number;
}

export const formatSchema = plainSchema('formats', { _id: 'text', number: 'number' });

/** How far the turns of a pool are. */
export interface PoolDocument extends KeptDocument {
  readonly revision: number;
}

export const poolSchema = plainSchema('pools', { _id: 'text', revision: 'number', json: 'text' });

/** The latest run of a job, by its name. */
export type JobRunDocument = KeptDocument;

export const jobRunSchema = plainSchema('job_runs', { _id: 'text', json: 'text' });

/** The storage plan of a collection (see `StoredPlan`). */
export interface PlanDocument {
  readonly _id: Collection;
  readonly json: string;
}

export const planSchema = plainSchema('storage_plans', { _id: 'text', json: 'text' });
