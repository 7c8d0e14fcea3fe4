import type { Instant } from '../../shared/index.ts';
import type { Person } from './facts.ts';
import type { LedgerEntry } from './ledger.ts';
import type { Named } from './named.ts';

export type { Named } from './named.ts';

/**
 * Where the run of a period stands. `open`: it is reckoned live and posted as it goes; `submitted`: handed in
 * for approval, nothing is posted to it meanwhile; `approved`: by somebody else; `closed`: frozen and hashed,
 * later changes become deltas in an open period.
 */
export type BookStatus = 'open' | 'submitted' | 'approved' | 'closed';

/** What was done with a period by hand, for ever. */
export interface BookEvent {
  readonly what:
    'submitted' | 'returned' | 'approved' | 'closed' | 'reopened' | 'adjusted' | 'exported';
  readonly at: Instant;
  readonly by: Named;
  readonly reason?: string;
  /** Hash of the entries at that moment, and the sum, as decimal text. */
  readonly hash?: string;
  readonly total?: string;
}

/** Somebody as a period that is handed in goes by him: what was set for him and what he reached may change. */
export type SettledPerson = Omit<Person, 'targets' | 'targetsPer' | 'figures'>;

/** The ledger of a plan for a period. */
export interface Book {
  readonly plan: string;
  /** Label of the period, such as `2026-Q1`. */
  readonly period: string;
  readonly from: Instant;
  readonly until: Instant;
  /** Counts the changes, from 1. */
  readonly revision: number;
  readonly status: BookStatus;
  /** How many entries were posted; those numbered above it do not count. */
  readonly entries: number;
  /** The position in the change stream up to which facts were counted when it was last posted. */
  readonly position: number;
  /** The release by whose plan it was last posted; a period that is handed in keeps it. */
  readonly release?: number;
  /** Who took part, and under whom, as it stood when the period was handed in. */
  readonly people?: readonly SettledPerson[];
  /** SHA-256 (hexadecimal) of the entries, once it is closed. */
  readonly hash?: string;
  readonly trail: readonly BookEvent[];
}

/** An entry that was posted. Nothing about it ever changes. */
export interface PostedEntry extends LedgerEntry {
  /** Within the book, from 1. */
  readonly number: number;
  readonly posted: Instant;
  /** The release of the plan by which it was reckoned. */
  readonly release: number;
  /** The id of the entry that this one takes back, with the opposite amount. */
  readonly reverses?: string;
  /** The closed period that it makes good; its line there is worth so much more or less since. */
  readonly corrects?: { readonly period: string; readonly entry?: string };
  /** Who made it by hand, and why. */
  readonly adjusted?: { readonly by: Named; readonly reason: string };
}

/** An objection of a participant to a line of the statement, and its answer. */
export interface Dispute {
  readonly id: string;
  readonly revision: number;
  readonly plan: string;
  readonly period: string;
  readonly person: string;
  /** The entry objected to; none where one is missing. */
  readonly entry?: string;
  /** The case that it is about, where no entry is. */
  readonly case?: string;
  readonly says: string;
  readonly opened: Instant;
  readonly by: Named;
  readonly status: 'open' | 'accepted' | 'rejected' | 'withdrawn';
  readonly answer?: {
    readonly by: Named;
    readonly at: Instant;
    readonly says: string;
    readonly adjustment?: string;
  };
}
