import { Decimal } from '../../../shared/index.ts';

export type PercentileMethod = 'nearest rank' | 'linear';

/** `p` as a fraction of whole numbers, so that ranks are reckoned exactly. */
function fraction(p: number): readonly [bigint, bigint] {
  const decimal = new Decimal(p);
  const places = decimal.decimalPlaces();
  const denominator = 10n ** BigInt(places);
  return [BigInt(decimal.times(new Decimal(10).pow(places)).toFixed(0)), denominator];
}

/**
 * SQL for the ranks that a percentile needs, where `n` is the rank of a value from 1 and `c` how many
 * there are. Nearest rank is type 1 and linear interpolation type 7 of Hyndman and Fan, “Sample
 * quantiles in statistical packages” (The American Statistician 50, 1996).
 */
export function ranksSql(p: number, method: PercentileMethod): string {
  const [a, b] = fraction(p);
  if (method === 'nearest rank') return `n = max(1, (${a} * c + ${b - 1n}) / ${b})`;
  const below = `(${a} * (c - 1)) / ${b} + 1`;
  return `n IN (${below}, ${below} + 1)`;
}

/** The percentile, from the values at those ranks in order. */
export function percentileOf(
  p: number,
  method: PercentileMethod,
  count: bigint,
  values: readonly Decimal[],
): Decimal {
  const [low = new Decimal(0), high = low] = values;
  if (method === 'nearest rank') return low;
  const [a, b] = fraction(p);
  const rest = new Decimal(String((a * (count - 1n)) % b)).div(String(b));
  return low.plus(high.minus(low).times(rest));
}
