import { Decimal as DecimalJs } from 'decimal.js';

/**
 * Decimal numbers for money and rates: 40 significant digits, half up unless said otherwise.
 * Never made from a binary fraction other than by its shortest text.
 */
export const Decimal = DecimalJs.clone({
  precision: 40,
  rounding: DecimalJs.ROUND_HALF_UP,
  toExpNeg: -30,
  toExpPos: 30,
});
export type Decimal = DecimalJs;

/** Reads a decimal text such as `-1234.50`; undefined where the text is none. */
export function parseDecimal(text: string): Decimal | undefined {
  return /^[+-]?(\d+(\.\d+)?|\.\d+)$/.test(text) ? new Decimal(text) : undefined;
}
