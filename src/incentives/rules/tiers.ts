import { Decimal } from '../../shared/index.ts';

/** A tier by amount: above `above`, up to and with `upTo`. */
export interface AmountTier {
  readonly above: Decimal;
  readonly upTo?: Decimal;
  readonly rate: Decimal;
}

/** What falls into one tier. `tier` is its number, from 1. */
export interface TierPart {
  readonly tier: number;
  readonly base: Decimal;
  readonly rate: Decimal;
  readonly amount: Decimal;
}

/**
 * Marginal (graduated) payment: each part of what is added is paid at the rate of the tier in which it
 * lies, after what was attained before. What is taken off is taken off the tiers it lay in. A first tier
 * that begins at zero holds for sums below zero, too.
 *
 * Source: Oracle Fusion Incentive Compensation, "Examples of Calculating Earnings Using Step Rates";
 * Salesforce Spiff, "Marginal Payout Rule".
 */
export function marginal(
  tiers: readonly AmountTier[],
  before: Decimal,
  added: Decimal,
): readonly TierPart[] {
  const after = before.plus(added);
  return tiers.flatMap((tier, index): TierPart[] => {
    const base = withinTier(tier, index, after).minus(withinTier(tier, index, before));
    const { rate } = tier;
    return base.isZero() ? [] : [{ tier: index + 1, base, rate, amount: base.times(rate) }];
  });
}

/** How much of a sum lies in the tier. */
function withinTier({ above, upTo }: AmountTier, index: number, sum: Decimal): Decimal {
  const reached = upTo ? Decimal.min(sum, upTo) : sum;
  const holdsBelow = index === 0 && above.isZero();
  return holdsBelow ? reached : Decimal.max(reached.minus(above), 0);
}

/**
 * The tier that a sum reaches, whose rate a retroactive plan pays for the whole; undefined below the first
 * one. A sum that is exactly the end of a tier belongs to it, or to the next one where that is `inclusive`.
 *
 * Source: Oracle Fusion Incentive Compensation, "Options for Splitting Attainment Numbers Across Rate
 * Tiers" (not split).
 */
export function tierReached(
  tiers: readonly AmountTier[],
  sum: Decimal,
  inclusive = false,
): { readonly tier: number; readonly rate: Decimal } | undefined {
  const index = tiers.findLastIndex(
    ({ above }, at) =>
      sum.gt(above) || (inclusive && sum.eq(above)) || (at === 0 && above.isZero()),
  );
  const found = tiers[index];
  return found && { tier: index + 1, rate: found.rate };
}
