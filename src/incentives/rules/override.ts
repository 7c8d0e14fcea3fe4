import { Decimal } from '../../shared/index.ts';

/**
 * The part of what is added that lies above a limit, after what was there before; without a limit all of it.
 * What is taken off is taken off what lay above.
 *
 * Source: override commission on the team's sales (prowi.io, glossary "Override commission").
 */
export function partAbove(before: Decimal, added: Decimal, limit: Decimal | undefined): Decimal {
  if (!limit) return added;
  const over = (sum: Decimal) => Decimal.max(sum.minus(limit), 0);
  return over(before.plus(added)).minus(over(before));
}
