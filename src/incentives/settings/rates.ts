import { requireRight, type Actor } from '../../access/index.ts';
import {
  BatonError,
  isCurrency,
  isPlainDate,
  parseDecimal,
  type Clock,
  type Problem,
} from '../../shared/index.ts';
import { namedOf } from '../ledger/book.ts';
import type { ExchangeRate } from '../model/settings.ts';
import type { RateStore } from '../ports.ts';

/** What setting rates is made of. */
export interface RateParts {
  readonly store: RateStore;
  readonly clock: Clock;
}

export type NewRate = Pick<ExchangeRate, 'from' | 'to' | 'on' | 'rate'>;

/**
 * Keeps exchange rates, all or none; one of the same pair and day takes the place of the former. Raises
 * `right-missing`, `seeing-as-another`, and `rate-wrong` for each that is wrong.
 */
export async function setRates(
  { store, clock }: RateParts,
  actor: Actor,
  given: readonly NewRate[],
): Promise<readonly ExchangeRate[]> {
  requireRight(actor, 'administer payouts');
  const [first, ...rest] = given.flatMap((rate, n): readonly Problem[] =>
    isRight(rate) ? [] : [{ code: 'rate-wrong', path: `/items/${n}` }],
  );
  if (first) throw new BatonError([first, ...rest]);
  const by = namedOf(actor);
  const set = clock.now();
  const rates = given.map((rate): ExchangeRate => ({ ...rate, set, by }));
  await store.saveRates(rates);
  return rates;
}

function isRight({ from, to, on, rate }: NewRate): boolean {
  const value = parseDecimal(rate);
  return (
    isCurrency(from) && isCurrency(to) && from !== to && isPlainDate(on) && value?.gt(0) === true
  );
}
