import type { Right } from '../../definitions/index.ts';
import type { Instant, LocalizedText } from '../../shared/index.ts';
import type { Named } from '../model/named.ts';

/** What people are told about payouts. */
export type PayoutTopic =
  'statement ready' | 'dispute opened' | 'dispute answered' | 'run submitted' | 'run returned';

/** Something about payouts that people are told. The same news has the same key, however often it is read. */
export interface PayoutNews {
  readonly key: string;
  readonly topic: PayoutTopic;
  readonly plan: { readonly id: string; readonly title: LocalizedText };
  /** Label. */
  readonly period: string;
  readonly at: Instant;
  /** Who brought it about; he is not told himself. */
  readonly by: Named;
  /** People by id, each with the amount that is his or that it is about; or all who have a right. */
  readonly to: ReadonlyMap<string, string | undefined> | Right;
  /** As it is read: `CNY 1,200.00`. */
  readonly amount?: string;
  /** What somebody wrote: the reason, the objection, the answer. */
  readonly says?: string;
  /** Of an objection. */
  readonly dispute?: { readonly id: string; readonly person: string; readonly accepted?: boolean };
  /** What has to be answered. */
  readonly matter?: string;
}

/** All that is new, and what has been answered. */
export interface PayoutHappenings {
  /** Of all that was read: what is known by them need not be read again. */
  readonly keys: readonly string[];
  readonly news: readonly PayoutNews[];
  /** Matters that nobody has to answer any more. */
  readonly ended: readonly { readonly matter: string; readonly at: Instant }[];
  readonly closed: readonly ClosedRun[];
}

/** A period that was closed, with those who take part or have anything in it. */
export interface ClosedRun {
  readonly plan: string;
  readonly period: string;
  readonly hash: string;
  readonly people: readonly string[];
}
