import type { KeptDocument } from './kept-document.ts';
import { plainSchema } from './plain-schema.ts';

/** E-mail address and name in small letters, to be found by. */
export interface PersonDocument extends KeptDocument {
  readonly email: string;
  readonly name: string;
  readonly revision: number;
}

export const personSchema = plainSchema('people', {
  _id: 'text',
  email: 'text',
  name: 'text',
  revision: 'number',
  json: 'text',
});

export interface SessionDocument extends KeptDocument {
  readonly person: string;
  readonly expires: number;
}

export const sessionSchema = plainSchema('sessions', {
  _id: 'text',
  person: 'text',
  expires: 'number',
  json: 'text',
});

export interface LinkDocument extends KeptDocument {
  readonly expires: number;
}

export const linkSchema = plainSchema('sign_in_links', {
  _id: 'text',
  expires: 'number',
  json: 'text',
});

export interface TokenDocument extends KeptDocument {
  readonly secretHash: string;
  readonly person: string;
  readonly lastUsed?: number;
}

export const tokenSchema = plainSchema('tokens', {
  _id: 'text',
  secretHash: 'text',
  person: 'text',
  'lastUsed?': 'number',
  json: 'text',
});

export interface AttemptDocument {
  readonly _id: string;
  readonly key: string;
  readonly at: number;
  readonly until: number;
}

export const attemptSchema = plainSchema('attempts', {
  _id: 'text',
  key: 'text',
  at: 'number',
  until: 'number',
});

export interface AuditDocument extends KeptDocument {
  /** Texts in the order of writing. */
  readonly order: string;
  readonly at: number;
  readonly action: string;
  /** Who did it, and to whom. */
  readonly about: readonly string[];
}

export const auditSchema = plainSchema('audit', {
  _id: 'text',
  order: 'text',
  at: 'number',
  action: 'text',
  about: 'texts',
  json: 'text',
});
