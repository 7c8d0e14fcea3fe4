import { Decimal, round, type Rounding } from '../../shared/index.ts';

/**
 * Digits after the point, in units, that count. A quotient such as 2/3 is cut after 40 digits, and what is
 * reckoned from it may miss a half by the last of them; a half it is all the same.
 */
const digitsThatCount = 20;

/**
 * Rounds to a multiple of the unit: 12.345 to 0.01 is 12.35 half up (away from zero) and 12.34 half even
 * (IEEE 754-2019 roundTiesToEven).
 */
export function roundToUnit(value: Decimal, how: Rounding, unit: Decimal): Decimal {
  const units = round(value.div(unit), digitsThatCount, 'half even');
  return round(units, 0, how).times(unit);
}

/** The sum, exactly. */
export function total(amounts: readonly Decimal[]): Decimal {
  return amounts.reduce((sum, amount) => sum.plus(amount), new Decimal(0));
}
