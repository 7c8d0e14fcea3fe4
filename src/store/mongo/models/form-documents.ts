import type { KeptDocument } from './kept-document.ts';
import { plainSchema } from './plain-schema.ts';

export interface DraftDocument extends KeptDocument {
  readonly saved: number;
}

export const draftSchema = plainSchema('drafts', { _id: 'text', saved: 'number', json: 'text' });

export interface ImportRunDocument extends KeptDocument {
  readonly definition: string;
  readonly filesHash: string;
  readonly started: number;
}

export const importRunSchema = plainSchema('import_runs', {
  _id: 'text',
  definition: 'text',
  filesHash: 'text',
  started: 'number',
  json: 'text',
});

export interface RefusedRowDocument extends KeptDocument {
  readonly run: string;
  readonly line: number;
}

export const refusedRowSchema = plainSchema('refused_rows', {
  _id: 'text',
  run: 'text',
  line: 'number',
  json: 'text',
});
