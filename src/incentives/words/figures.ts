import { dateIn, minorUnitDigits, type Decimal, type Instant } from '../../shared/index.ts';
import type { IncentivePeriod } from '../../definitions/index.ts';

/** An amount with all its digits, in every language: `CNY 12,345.60`. */
export function moneyText(amount: Decimal, currency: string): string {
  const format = new Intl.NumberFormat('en', {
    minimumFractionDigits: minorUnitDigits(currency),
    maximumFractionDigits: 20,
  });
  return `${currency} ${format.format(amount.toFixed() as Intl.StringNumericLiteral)}`;
}

/** A fraction as `85 %`; at most six digits after the point are shown. */
export function percentText(fraction: Decimal): string {
  return `${fraction.times(100).toDecimalPlaces(6).toFixed()} %`;
}

/** A figure with at most six digits after the point. */
export function figureText(figure: Decimal): string {
  return figure.toDecimalPlaces(6).toFixed();
}

/** The day on which something happened, in the zone of the plan. */
export function dayText(at: Instant, { zone }: IncentivePeriod): string {
  return dateIn(at, zone);
}
