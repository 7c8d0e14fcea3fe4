import { Decimal } from '../../shared/index.ts';

const largest = 9_223_372_036_854_775_807n;

/**
 * A decimal as a whole number of the smallest unit: 12.34 at scale 2 is 1234n. Undefined where digits
 * would be lost or 64 bits do not hold it.
 */
export function scaledExactly(amount: Decimal, scale: number): bigint | undefined {
  const units = shift(amount, scale);
  if (!units.isInteger()) return undefined;
  const whole = BigInt(units.toFixed(0));
  return whole >= -largest && whole <= largest ? whole : undefined;
}

/** Times 10 to the power of `scale`, exactly. */
export function shift(amount: Decimal, scale: number): Decimal {
  return amount.times(new Decimal(10).pow(scale));
}
