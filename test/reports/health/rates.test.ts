import { describe, expect, it } from 'vitest';
import { differenceOf, wilson } from '../../../src/reports/health/rates.ts';
import { medianRank } from '../../../src/store/columns/median-rank.ts';

const rounded = ({ low, high }: { readonly low: number; readonly high: number }) => [
  Number(low.toFixed(4)),
  Number(high.toFixed(4)),
];

describe('bounds', () => {
  /** Newcombe, “Two-sided confidence intervals for the single proportion”, Statist. Med. 17 (1998), table I, method 3. */
  it('of a share are those published', () => {
    expect(rounded(wilson({ of: 81, to: 263 }))).toEqual([0.2553, 0.3662]);
    expect(rounded(wilson({ of: 15, to: 148 }))).toEqual([0.0624, 0.1605]);
    expect(rounded(wilson({ of: 0, to: 20 }))).toEqual([0, 0.1611]);
    expect(rounded(wilson({ of: 1, to: 29 }))).toEqual([0.0061, 0.1718]);
    expect(wilson({ of: 0, to: 0 })).toEqual({ low: 0, high: 1 });
  });

  /** Newcombe, “Interval estimation for the difference between independent proportions”, the same volume, table II, method 10. */
  it('of a difference are those published', () => {
    expect(rounded(differenceOf({ of: 48, to: 80 }, { of: 56, to: 70 }))).toEqual([0.0524, 0.3339]);
    expect(rounded(differenceOf({ of: 3, to: 10 }, { of: 9, to: 10 }))).toEqual([0.1705, 0.809]);
    expect(rounded(differenceOf({ of: 0, to: 20 }, { of: 10, to: 10 }))).toEqual([0.6791, 1]);
  });

  /** Ranks by the binomial distribution: 6 → 1 (96.9 %), 8 → 1 (99.2 %), 9 → 2 (96.1 %), 20 → 6 (95.9 %). */
  it('of a median are ranks that hold it with 95 percent', () => {
    expect([0, 1, 5, 6, 8, 9, 20].map(medianRank)).toEqual([0, 0, 0, 1, 1, 2, 6]);
    expect(medianRank(100)).toBe(40);
    expect(medianRank(10_000)).toBe(4902);
  });
});
