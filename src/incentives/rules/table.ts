import type { Decimal } from '../../shared/index.ts';

export interface AmountPoint {
  readonly at: Decimal;
  readonly rate: Decimal;
}

/**
 * The rate at a sum, linear between the points of a rising table; the last rate holds above it and the first
 * below it.
 */
export function interpolate(points: readonly AmountPoint[], sum: Decimal): Decimal | undefined {
  const above = points.findIndex(({ at }) => at.gt(sum));
  const upper = points[above];
  const lower = above < 0 ? points.at(-1) : points[above - 1];
  if (!upper || !lower) return (lower ?? upper)?.rate;
  const rise = sum.minus(lower.at).times(upper.rate.minus(lower.rate));
  return lower.rate.plus(rise.div(upper.at.minus(lower.at)));
}
