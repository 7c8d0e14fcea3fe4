import type { CurrencyCode, Instant, PlainDate } from '../shared/index.ts';

/** Whose target or figure: of a person, of those in a team or department, or of all. */
export interface MeasureLevel {
  readonly kind: 'person' | 'team' | 'department' | 'company';
  /** None for the company. */
  readonly id?: string;
}

/** What somebody is to reach: a quota, a goal. It counts for the days from `from` to `until`, both included. */
export interface Target {
  readonly id: string;
  readonly metric: string;
  readonly of: MeasureLevel;
  readonly from: PlainDate;
  readonly until: PlainDate;
  /** Decimal text; in this currency where it is money. */
  readonly amount: string;
  readonly currency?: CurrencyCode;
  readonly set: Instant;
  /** Who set it, as he is named for ever. */
  readonly by: { readonly id: string; readonly name: string };
  /** It no longer counts since then; what it was is kept. */
  readonly withdrawn?: Instant;
}
