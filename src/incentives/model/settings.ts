import type { CurrencyCode, Instant, PlainDate } from '../../shared/index.ts';
import type { Named } from './named.ts';

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
  readonly by: Named;
  /** It no longer counts since then; what it was is kept. */
  readonly withdrawn?: Instant;
}

/** What one unit of a currency is worth in another from a day on, until the next rate. */
export interface ExchangeRate {
  readonly from: CurrencyCode;
  readonly to: CurrencyCode;
  readonly on: PlainDate;
  /** Decimal text, above zero. */
  readonly rate: string;
  readonly set: Instant;
  readonly by: Named;
}
