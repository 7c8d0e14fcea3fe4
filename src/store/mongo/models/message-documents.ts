import type { KeptDocument } from './kept-document.ts';
import { plainSchema } from './plain-schema.ts';

/** An item of an inbox; its marks beside the rest of it. */
export interface InboxDocument extends KeptDocument {
  readonly person: string;
  /** Empty where it is about no case. */
  readonly case: string;
  readonly at: number;
  readonly matter?: string;
  readonly read?: number;
  readonly done?: number;
  readonly snoozedUntil?: number;
  /** When it changed, by the clock of the machine; until the change log tells of it. */
  readonly changed?: number;
}

export const inboxSchema = plainSchema('inbox', {
  _id: 'text',
  person: 'text',
  // A text that may be empty is not a required one.
  'case?': 'text',
  at: 'number',
  'matter?': 'text',
  'read?': 'number',
  'done?': 'number',
  'snoozedUntil?': 'number',
  'changed?': 'number',
  json: 'text',
});

/**
 * A message from its beginning to its end, so that each step is one write: it waits (`available`), or was
 * given up (`died`), or was delivered, of which the key is left.
 */
export interface DeliveryDocument extends KeptDocument {
  readonly channel: string;
  readonly person?: string;
  readonly digest?: string;
  readonly created: number;
  readonly due: number;
  readonly attempts: number;
  readonly lastError?: string;
  /** From when it may be taken: when it is due, or the end of a claim. */
  readonly available?: number;
  readonly owner?: string;
  /** The claim by which its owner took it. */
  readonly claim?: string;
  readonly died?: number;
  /** What it died of. */
  readonly error?: string;
  readonly delivered?: number;
}

export const deliverySchema = plainSchema('deliveries', {
  _id: 'text',
  channel: 'text',
  'person?': 'text',
  'digest?': 'text',
  created: 'number',
  due: 'number',
  attempts: 'number',
  'lastError?': 'text',
  'available?': 'number',
  'owner?': 'text',
  'claim?': 'text',
  'died?': 'number',
  'error?': 'text',
  'delivered?': 'number',
  json: 'text',
});

export type ChannelDocument = KeptDocument;

export const channelSchema = plainSchema('channel_health', { _id: 'text', json: 'text' });

export interface ActionLinkDocument extends KeptDocument {
  readonly expires: number;
  readonly used?: number;
}

export const actionLinkSchema = plainSchema('action_links', {
  _id: 'text',
  expires: 'number',
  'used?': 'number',
  json: 'text',
});
