import { KnownFacts } from './facts/known-facts.ts';
import type { BookSums } from './ledger/sums.ts';
import { Remembered } from './ledger/remembered.ts';
import type { PeriodResult } from './model/ledger.ts';

/** What was read and reckoned before, of all plans; it is used for as long as nothing of it has changed. */
export interface KnownPayouts {
  readonly facts: KnownFacts;
  readonly results: Remembered<PeriodResult>;
  readonly sums: Remembered<BookSums>;
}

const periods = 48;

/** Nothing is known yet. */
export function nothingKnown(): KnownPayouts {
  return {
    facts: new KnownFacts(),
    results: new Remembered(periods),
    sums: new Remembered(periods),
  };
}
