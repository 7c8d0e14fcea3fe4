import fc from 'fast-check';
import type { AmountTier } from '../../../src/incentives/rules/tiers.ts';
import { Decimal } from '../../../src/shared/index.ts';

/** Amounts in cents, up to ten million. */
export const amounts = fc.bigInt({ min: 0n, max: 1_000_000_000n }).map(cents);
export const signedAmounts = fc.bigInt({ min: -1_000_000_000n, max: 1_000_000_000n }).map(cents);

/** Fractions in whole basis points, up to 100 %. */
export const fractions = fc.bigInt({ min: 0n, max: 10_000n }).map(basisPoints);

/** Tiers from zero on whose rates never fall. */
export const risingTiers = fc
  .tuple(
    fc.uniqueArray(fc.bigInt({ min: 1n, max: 500_000_000n }), { maxLength: 5 }),
    fc.array(fc.bigInt({ min: 0n, max: 2_000n }), { minLength: 6, maxLength: 6 }),
  )
  .map(([limits, rates]): readonly AmountTier[] => {
    const ends = limits.toSorted(ascending).map(cents);
    const rising = rates.toSorted(ascending).map(basisPoints);
    return [new Decimal(0), ...ends].map((above, index) => {
      const upTo = ends[index];
      return { above, ...(upTo ? { upTo } : {}), rate: rising[index] ?? new Decimal(0) };
    });
  });

export const cent = new Decimal('0.01');

function cents(units: bigint): Decimal {
  return new Decimal(units.toString()).div(100);
}

function basisPoints(units: bigint): Decimal {
  return new Decimal(units.toString()).div(10_000);
}

const ascending = (one: bigint, other: bigint) => (one < other ? -1 : Number(one > other));
