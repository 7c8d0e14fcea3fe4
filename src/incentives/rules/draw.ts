import { Decimal } from '../../shared/index.ts';

export interface DrawResult {
  /** Paid beyond what was earned, or (below zero) kept back for what was owed. */
  readonly change: Decimal;
  readonly owed: Decimal;
}

/**
 * A recoverable draw: at least the draw is paid, what is missing is owed, and what is earned above the draw
 * first pays back what is owed.
 *
 * Source: Oracle Siebel Incentive Compensation Administration Guide, "Recoverable draw" (plan design 8).
 */
export function recoverableDraw(draw: Decimal, owed: Decimal, earned: Decimal): DrawResult {
  const paid = Decimal.max(draw, earned.minus(owed));
  const change = paid.minus(earned);
  return { change, owed: owed.plus(change) };
}

/** A non-recoverable draw: what is missing is paid and never owed. Source: as `recoverableDraw`. */
export function nonRecoverableDraw(draw: Decimal, owed: Decimal, earned: Decimal): DrawResult {
  return { change: Decimal.max(draw.minus(earned), 0), owed };
}
