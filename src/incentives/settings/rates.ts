import { lacksRight, mayChangeNothing, type Actor } from '../../access/index.ts';
import {
  BatonError,
  isCurrency,
  isPlainDate,
  parseDecimal,
  type Problem,
} from '../../shared/index.ts';
import type { ExchangeRate } from '../model/settings.ts';
import type { SettingsParts } from './settings-parts.ts';

export type NewRate = Pick<ExchangeRate, 'from' | 'to' | 'on' | 'rate'>;

/**
 * Keeps exchange rates, all or none; one of the same pair and day takes the place of the former. Raises
 * `right-missing`, `seeing-as-another`, and `rate-wrong` for each that is wrong.
 */
export async function setRates(
  { store, clock }: Pick<SettingsParts, 'store' | 'clock'>,
  actor: Actor,
  given: readonly NewRate[],
): Promise<readonly ExchangeRate[]> {
  const problem = mayChangeNothing(actor) ?? lacksRight(actor, 'administer payouts');
  if (problem) throw new BatonError(problem);
  const [first, ...rest] = given.flatMap((rate, n): readonly Problem[] =>
    isRight(rate) ? [] : [{ code: 'rate-wrong', path: `/items/${n}` }],
  );
  if (first) throw new BatonError([first, ...rest]);
  const by = { id: actor.id, name: actor.name };
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
