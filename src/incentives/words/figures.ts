import { dateIn, minorUnitDigits, type Decimal, type Instant } from '../../shared/index.ts';
import type { IncentivePeriod } from '../../definitions/index.ts';

/** An amount with all its digits, in every language: `CNY 12,345.60`. */
export function moneyText(amount: Decimal, currency: string): string {
  const least = minorUnitDigits(currency);
  const digits = amount.decimalPlaces() > least ? amount.toFixed() : amount.toFixed(least);
  return `${currency} ${digits.replace(thousands, ',')}`;
}

/** Between two digits before the point, so many of which follow that they are whole groups of three. */
const thousands = /(?<=^-?\d+)(?=(?:\d{3})+(?:\.|$))/g;

/** A fraction as `85 %`; at most six digits after the point are shown. */
export function percentText(fraction: Decimal): string {
  return `${fraction.times(100).toDecimalPlaces(6).toFixed()} %`;
}

/** A base at a rate: `CNY 100.00 × 5 % = CNY 5.00`. */
export function productText(
  base: Decimal,
  rate: Decimal,
  amount: Decimal,
  currency: string,
): string {
  return `${moneyText(base, currency)} × ${percentText(rate)} = ${moneyText(amount, currency)}`;
}

/** A figure with at most six digits after the point. */
export function figureText(figure: Decimal): string {
  return figure.toDecimalPlaces(6).toFixed();
}

/** The day on which something happened, in the zone of the plan. */
export function dayText(at: Instant, { zone }: IncentivePeriod): string {
  return dateIn(at, zone);
}
