import { Decimal } from '../../shared/index.ts';
import { total } from './rounding.ts';

/**
 * Divides an amount by weights into whole units that add up to it exactly: each part is rounded down, and
 * the units that remain go one by one to the parts with the largest remainders, the earlier of equal ones
 * first. Where the amount is no whole number of units, what is left over stays with the first part. Parts
 * of a negative amount are those of the positive one with the other sign. Without any weight above zero
 * nobody gets anything.
 *
 * Source: the largest remainder method (Hamilton 1792; see Balinski and Young, Fair Representation, 1982).
 */
export function divide(
  amount: Decimal,
  weights: readonly Decimal[],
  unit: Decimal,
): readonly Decimal[] {
  const whole = total(weights);
  if (whole.lte(0)) return weights.map(() => new Decimal(0));
  if (amount.isNegative()) return divide(amount.neg(), weights, unit).map((part) => part.neg());
  const exact = weights.map((weight) => amount.times(weight).div(whole));
  return toUnits(exact, amount, unit);
}

/**
 * Rounds amounts of either sign to whole units so that they add up to the given sum, by largest remainder
 * as `divide` does.
 */
export function toUnits(
  exact: readonly Decimal[],
  sum: Decimal,
  unit: Decimal,
): readonly Decimal[] {
  const down = exact.map((part) => part.div(unit).floor().times(unit));
  const left = sum.minus(total(down));
  const order = exact
    .map((part, index) => ({ index, rest: part.minus(down[index] ?? 0) }))
    .toSorted((one, other) => other.rest.comparedTo(one.rest));
  const more = left.div(unit).floor();
  const raised = new Set(order.filter((_, at) => more.gt(at)).map(({ index }) => index));
  const rest = left.minus(more.times(unit));
  const first = order[0]?.index;
  return down.map((part, index) => {
    const own = raised.has(index) ? part.plus(unit) : part;
    return index === first ? own.plus(rest) : own;
  });
}
