import type { CurrencyCode } from './currency.ts';
import { Decimal } from './decimal.ts';

/** An amount in a currency. */
export interface Money {
  readonly amount: Decimal;
  readonly currency: CurrencyCode;
}

/** How a decimal is rounded; `half even` is banker's rounding (IEEE 754 roundTiesToEven). */
export type Rounding = 'half up' | 'half even' | 'up' | 'down';

const modes = {
  'half up': Decimal.ROUND_HALF_UP,
  'half even': Decimal.ROUND_HALF_EVEN,
  up: Decimal.ROUND_UP,
  down: Decimal.ROUND_DOWN,
} as const;

/** Rounds to so many digits after the decimal point. */
export function round(value: Decimal, digits: number, rounding: Rounding): Decimal {
  return value.toDecimalPlaces(digits, modes[rounding]);
}

/** The amount that so many of the smallest unit make: 1234n at scale 2 is 12.34. */
export function fromScaled(units: bigint, scale: number): Decimal {
  return new Decimal(units.toString()).div(new Decimal(10).pow(scale));
}
