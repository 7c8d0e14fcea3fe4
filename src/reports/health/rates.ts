/** So many of so many. */
export interface Share {
  readonly of: number;
  readonly to: number;
}

export interface Bounds {
  readonly low: number;
  readonly high: number;
}

/** 97.5th percentile of the normal distribution: two-sided bounds of 95 percent. */
const z = 1.959964;

/** What lies between with 95 percent confidence (Wilson, 1927); from 0 to 1 where nothing was counted. */
export function wilson({ of, to }: Share): Bounds {
  if (to === 0) return { low: 0, high: 1 };
  const p = of / to;
  const middle = p + (z * z) / (2 * to);
  const width = z * Math.sqrt((p * (1 - p)) / to + (z * z) / (4 * to * to));
  const scale = 1 + (z * z) / to;
  return {
    low: Math.max(0, (middle - width) / scale),
    high: Math.min(1, (middle + width) / scale),
  };
}

/** Bounds of the difference of two shares (Newcombe, 1998, method 10): right for small numbers, too. */
export function differenceOf(before: Share, now: Share): Bounds {
  const [a, b] = [wilson(now), wilson(before)];
  const [p, q] = [rateOf(now), rateOf(before)];
  return {
    low: p - q - Math.hypot(p - a.low, b.high - q),
    high: p - q + Math.hypot(a.high - p, q - b.low),
  };
}

export function rateOf({ of, to }: Share): number {
  return to === 0 ? 0 : of / to;
}
