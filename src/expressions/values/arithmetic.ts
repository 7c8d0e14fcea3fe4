import type { Decimal, Money } from '../../shared/index.ts';
import { Fault, reasons } from './fault.ts';

/** Longest text and list that an expression may make. */
export const largestText = 1_000_000;

export function safeInteger(value: number): number {
  if (!Number.isSafeInteger(value)) throw new Fault(reasons.overflow);
  return value === 0 ? 0 : value;
}

export function divide(left: Decimal, right: Decimal): Decimal {
  if (right.isZero()) throw new Fault(reasons.divisionByZero);
  return left.div(right);
}

/** Raises a fault where the currencies differ. */
export function sameCurrency(left: Money, right: Money): void {
  if (left.currency !== right.currency)
    throw new Fault(reasons.currencyMixed(left.currency, right.currency));
}

export function addMoney(left: Money, right: Money): Money {
  sameCurrency(left, right);
  return { amount: left.amount.plus(right.amount), currency: left.currency };
}

export function subtractMoney(left: Money, right: Money): Money {
  sameCurrency(left, right);
  return { amount: left.amount.minus(right.amount), currency: left.currency };
}

export function mapAmount(money: Money, change: (amount: Decimal) => Decimal): Money {
  return { amount: change(money.amount), currency: money.currency };
}

export function joinTexts(left: string, right: string): string {
  if (left.length + right.length > largestText)
    throw new Fault(reasons.tooLong('the text', largestText));
  return left + right;
}
