import { Decimal } from '../../../shared/index.ts';

/** A value and how often it occurs. */
export interface Frequency {
  readonly value: Decimal;
  readonly count: number;
}

/**
 * The percentile of values in ascending order, by nearest rank or by linear interpolation (Hyndman and
 * Fan 1996, types 1 and 7). `p` is from 0 to 1; there must be a value.
 */
export function percentileOf(
  frequencies: readonly Frequency[],
  p: Decimal,
  method: 'nearest rank' | 'linear',
): Decimal {
  const total = frequencies.reduce((sum, { count }) => sum + count, 0);
  if (method === 'nearest rank')
    return valueAt(frequencies, Math.max(1, p.times(total).ceil().toNumber()));
  const position = p.times(total - 1);
  const below = position.floor();
  const low = valueAt(frequencies, below.toNumber() + 1);
  const high = valueAt(frequencies, Math.min(below.toNumber() + 2, total));
  return low.plus(high.minus(low).times(position.minus(below)));
}

/** The value of a rank, counted from 1. */
export function valueAt(frequencies: readonly Frequency[], rank: number): Decimal {
  let passed = 0;
  for (const { value, count } of frequencies) {
    passed += count;
    if (passed >= rank) return value;
  }
  return new Decimal(NaN);
}
