import type { CurrencyCode, Instant, PlainDate } from '../../shared/index.ts';
import type { Named } from './named.ts';

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
