import type { KeptDocument } from './kept-document.ts';
import { plainSchema } from './plain-schema.ts';

/** The book of a plan and period. */
export interface BookDocument extends KeptDocument {
  readonly plan: string;
  readonly period: string;
  readonly starts: number;
  readonly revision: number;
  readonly entries: number;
  /** Saves whose entries count though they are still marked as pending. */
  readonly unsettled: readonly string[];
}

export const bookSchema = plainSchema('books', {
  _id: 'text',
  plan: 'text',
  period: 'text',
  starts: 'number',
  revision: 'number',
  entries: 'number',
  unsettled: 'texts',
  json: 'text',
});

/**
 * An entry of a book. It is written before the book that counts it, under a save of its own; it counts
 * when its number is not above `entries` of the book and its save is settled, or is one of `unsettled`.
 */
export interface EntryDocument extends KeptDocument {
  readonly book: string;
  readonly number: number;
  readonly person: string;
  readonly case?: string;
  /** The save that wrote it, until that is settled. */
  readonly pending?: string;
}

export const entrySchema = plainSchema('ledger', {
  _id: 'text',
  book: 'text',
  number: 'number',
  person: 'text',
  'case?': 'text',
  'pending?': 'text',
  json: 'text',
});

export interface DisputeDocument extends KeptDocument {
  readonly revision: number;
  readonly plan: string;
  readonly period: string;
  readonly person: string;
  readonly status: string;
  readonly opened: number;
}

export const disputeSchema = plainSchema('disputes', {
  _id: 'text',
  revision: 'number',
  plan: 'text',
  period: 'text',
  person: 'text',
  status: 'text',
  opened: 'number',
  json: 'text',
});

export interface TargetDocument extends KeptDocument {
  readonly metric: string;
  readonly firstDay: string;
  readonly lastDay: string;
  readonly withdrawn?: number;
}

export const targetSchema = plainSchema('targets', {
  _id: 'text',
  metric: 'text',
  firstDay: 'text',
  lastDay: 'text',
  'withdrawn?': 'number',
  json: 'text',
});

/** The rates of a pair on a day as JSON, in the order in which they came; the last counts. */
export interface RateDocument {
  readonly _id: string;
  readonly base: string;
  readonly quoted: string;
  readonly day: string;
  readonly rates: readonly string[];
}

export const rateSchema = plainSchema('exchange_rates', {
  _id: 'text',
  base: 'text',
  quoted: 'text',
  day: 'text',
  rates: 'texts',
});
