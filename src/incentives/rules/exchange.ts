import { Decimal, type CurrencyCode, type PlainDate } from '../../shared/index.ts';
import type { DatedRate } from '../model/facts.ts';

/** Which rates may serve where there is none from the one currency to the other. */
export interface OtherRates {
  /** The one from the other to the one, turned round. */
  readonly inverse: boolean;
  /** Two rates, to this currency and from it. */
  readonly through?: CurrencyCode;
}

/** A rate, and the published ones from which it is made. */
export interface FoundRate {
  readonly rate: Decimal;
  readonly of: readonly DatedRate[];
}

/**
 * The rate between two currencies that counts on a day: the latest of that day or before. Undefined where
 * there is none, for a rate is never guessed.
 */
export function rateOn(
  rates: readonly DatedRate[],
  pair: Pick<DatedRate, 'from' | 'to' | 'on'>,
  others: OtherRates,
): FoundRate | undefined {
  const found = oneRate(rates, pair, others);
  const { through } = others;
  if (found || through === undefined) return found;
  const first = oneRate(rates, { ...pair, to: through }, others);
  const second = oneRate(rates, { ...pair, from: through }, others);
  return (
    first && second && { rate: first.rate.times(second.rate), of: [...first.of, ...second.of] }
  );
}

function oneRate(
  rates: readonly DatedRate[],
  { from, to, on }: Pick<DatedRate, 'from' | 'to' | 'on'>,
  { inverse }: OtherRates,
): FoundRate | undefined {
  const direct = latest(rates, from, to, on);
  if (direct) return { rate: new Decimal(direct.rate), of: [direct] };
  const other = inverse ? latest(rates, to, from, on) : undefined;
  return other && { rate: new Decimal(1).div(other.rate), of: [other] };
}

function latest(rates: readonly DatedRate[], from: string, to: string, on: PlainDate) {
  let found: DatedRate | undefined;
  for (const one of rates) {
    if (one.from !== from || one.to !== to || one.on > on) continue;
    if (!found || one.on >= found.on) found = one;
  }
  return found;
}
