import type { KeptDocument } from './kept-document.ts';
import { plainSchema } from './plain-schema.ts';

export interface DefinitionDraftDocument extends KeptDocument {
  readonly revision: number;
  readonly created: number;
}

export const definitionDraftSchema = plainSchema('definition_drafts', {
  _id: 'text',
  revision: 'number',
  created: 'number',
  json: 'text',
});

export interface DraftFileDocument extends KeptDocument {
  readonly draft: string;
  readonly path: string;
  readonly revision: number;
}

export const draftFileSchema = plainSchema('draft_files', {
  _id: 'text',
  draft: 'text',
  path: 'text',
  revision: 'number',
  json: 'text',
});
