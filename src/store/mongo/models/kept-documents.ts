import type { StoredDocument } from '../../../documents/ports.ts';
import type { KeptDocument } from './kept-document.ts';
import { plainSchema } from './plain-schema.ts';

/** A document that was or is going to be made; its data stand apart, since lists leave them out. */
export interface MadeDocument extends KeptDocument {
  readonly key: string;
  readonly revision: number;
  readonly definition: string;
  /** Collection and id of what it is about. */
  readonly about: string;
  readonly subject: string;
  readonly status: StoredDocument['status'];
  readonly requested: number;
  /** As `requested` while it is in the queue. */
  readonly queued?: number;
  /** From when it may be taken: when it is due, or the end of a claim. */
  readonly available?: number;
  readonly owner?: string;
  /** The claim by which its owner took it. */
  readonly claim?: string;
  readonly keepUntil?: number;
  /** Hashes of its files while it is released. */
  readonly hashes?: readonly string[];
  readonly data: string;
}

export const madeDocumentSchema = plainSchema('documents', {
  _id: 'text',
  key: 'text',
  revision: 'number',
  definition: 'text',
  about: 'text',
  subject: 'text',
  status: 'text',
  requested: 'number',
  'queued?': 'number',
  'available?': 'number',
  'owner?': 'text',
  'claim?': 'text',
  'keepUntil?': 'number',
  'hashes?': 'texts',
  json: 'text',
  data: 'text',
});

export interface SigningLinkDocument extends KeptDocument {
  readonly document: string;
  readonly created: number;
  readonly expires: number;
  readonly used?: number;
  readonly withdrawn?: number;
}

export const signingLinkSchema = plainSchema('signing_links', {
  _id: 'text',
  document: 'text',
  created: 'number',
  expires: 'number',
  'used?': 'number',
  'withdrawn?': 'number',
  json: 'text',
});
