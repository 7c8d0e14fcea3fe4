import { Decimal, minorUnitDigits } from '../../shared/index.ts';

/** An amount as a table shows it, with all its digits: `12,345.60`. */
export function amountText(amount: string, currency: string): string {
  const value = new Decimal(amount);
  const least = minorUnitDigits(currency);
  const digits = value.decimalPlaces() > least ? value.toFixed() : value.toFixed(least);
  return digits.replace(thousands, ',');
}

/** An amount that is held against another: `+1,200.00`. */
export function differenceText(amount: string, currency: string): string {
  const text = amountText(amount, currency);
  return new Decimal(amount).gt(0) ? `+${text}` : text;
}

/** Between two digits before the point, so many of which follow that they are whole groups of three. */
const thousands = /(?<=^-?\d+)(?=(?:\d{3})+(?:\.|$))/g;
