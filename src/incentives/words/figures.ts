import { dateIn, minorUnitDigits, type Decimal, type Instant } from '../../shared/index.ts';
import type { IncentivePeriod } from '../../definitions/index.ts';

/** An amount with all its digits, in every language: `¥12,345.60`, and `US$` where it is that. */
export function moneyText(amount: Decimal, currency: string): string {
  const least = minorUnitDigits(currency);
  const size = amount.abs();
  const digits = size.decimalPlaces() > least ? size.toFixed() : size.toFixed(least);
  const sign = amount.isNegative() && !amount.isZero() ? '-' : '';
  return `${sign}${signOf(currency)}${digits.replace(thousands, ',')}`;
}

const signs = new Map<string, string>();

/** The sign of a currency as it is written in China, where no two share one; else its code. */
function signOf(currency: string): string {
  const known = signs.get(currency);
  if (known !== undefined) return known;
  const parts = new Intl.NumberFormat('zh-CN', { style: 'currency', currency }).formatToParts(0);
  const sign = parts.find(({ type }) => type === 'currency')?.value ?? currency;
  const written = sign === currency ? `${currency} ` : sign;
  signs.set(currency, written);
  return written;
}

/** Between two digits before the point, so many of which follow that they are whole groups of three. */
const thousands = /(?<=^\d+)(?=(?:\d{3})+(?:\.|$))/g;

/** A fraction as `85%`; at most six digits after the point are shown. */
export function percentText(fraction: Decimal): string {
  return `${fraction.times(100).toDecimalPlaces(6).toFixed()}%`;
}

/** A base at a rate: `¥100.00 × 5% = ¥5.00`. */
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
