import { canonicalJson, Decimal } from '../../shared/index.ts';
import { sameCurrency } from './arithmetic.ts';
import { compareText, isMoney } from './value.ts';

/**
 * Orders two values of one type: negative, zero or positive. An integer may stand beside a Decimal.
 * Raises a fault where two amounts of money differ in currency.
 */
export function compareValues(left: unknown, right: unknown): number {
  if (typeof left === 'number' && typeof right === 'number') return left - right;
  if (typeof left === 'string' && typeof right === 'string') return compareText(left, right);
  if (isMoney(left) && isMoney(right)) {
    sameCurrency(left, right);
    return left.amount.cmp(right.amount);
  }
  return new Decimal(left as Decimal).cmp(right as Decimal);
}

/** Whether two values of one type are equal; money of different currencies is not. */
export function equalValues(left: unknown, right: unknown): boolean {
  if (typeof left !== 'object' && typeof right !== 'object') return left === right;
  if (isMoney(left) && isMoney(right))
    return left.currency === right.currency && left.amount.eq(right.amount);
  if (Array.isArray(left) && Array.isArray(right))
    return left.length === right.length && left.every((item, i) => equalValues(item, right[i]));
  if (Decimal.isDecimal(left) || Decimal.isDecimal(right))
    return new Decimal(left as Decimal).eq(right as Decimal);
  return canonicalJson(left) === canonicalJson(right);
}
