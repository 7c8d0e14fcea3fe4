import { Decimal, round, type Rounding } from '../../shared/index.ts';

/**
 * Rounds to a multiple of the unit: 12.345 to 0.01 is 12.35 half up (away from zero) and 12.34 half even
 * (IEEE 754-2019 roundTiesToEven).
 */
export function roundToUnit(value: Decimal, how: Rounding, unit: Decimal): Decimal {
  return round(value.div(unit), 0, how).times(unit);
}

/** The sum, exactly. */
export function total(amounts: readonly Decimal[]): Decimal {
  return Decimal.sum(0, ...amounts);
}
