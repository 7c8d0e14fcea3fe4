import { Decimal } from '../../shared/index.ts';

/**
 * What is added so that at least the guarantee is paid: the greater of guarantee and commission.
 *
 * Source: "Commission", section 1-6 (slidetodoc.com): salary plus commission or guarantee, whichever is
 * greater.
 */
export function toGuarantee(guarantee: Decimal, earned: Decimal): Decimal {
  return Decimal.max(guarantee.minus(earned), 0);
}

/** What is added to bring earnings between floor and cap; below zero where the cap cuts them. */
export function toLimits(
  earned: Decimal,
  { cap, floor }: { readonly cap?: Decimal; readonly floor?: Decimal },
): Decimal {
  if (cap && earned.gt(cap)) return cap.minus(earned);
  return floor && earned.lt(floor) ? floor.minus(earned) : new Decimal(0);
}
