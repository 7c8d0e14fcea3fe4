import {
  addDuration,
  dateIn,
  Decimal,
  toEpochDay,
  type Duration,
  type Instant,
  type TimeZone,
} from '../../shared/index.ts';

/**
 * What is taken back of a payment: a share of it, and never more than is still there.
 *
 * Source: "Clawbacks and early exit" (docs.core8.co, commission plan patterns).
 */
export function takenBack(paid: Decimal, left: Decimal, share: Decimal): Decimal {
  return Decimal.max(Decimal.min(paid.times(share), left), 0);
}

/** The end of the window in which something can be taken back. */
export function windowEnd(from: Instant, within: Duration, zone: TimeZone): Instant {
  return addDuration({ zone, hours: {} }, from, within);
}

/**
 * The part of the window that is left at a moment within it (a fraction). By units, each whole month (or
 * whatever the window is written in) that has passed is earned; by days, each day on the calendar.
 */
export function partLeft(
  from: Instant,
  at: Instant,
  { within, zone, by }: { within: Duration; zone: TimeZone; by: 'unit' | 'day' },
): Decimal {
  if (by === 'unit') {
    const passed = unitsPassed(from, at, within, zone);
    return leftOf(passed, new Decimal(within.amount));
  }
  const day = (moment: Instant) => new Decimal(toEpochDay(dateIn(moment, zone)));
  const first = day(from);
  return leftOf(day(at).minus(first), day(windowEnd(from, within, zone)).minus(first));
}

/** Whole units of the window that have passed. */
function unitsPassed(from: Instant, at: Instant, within: Duration, zone: TimeZone): Decimal {
  let passed = 0;
  while (passed < within.amount) {
    const next = windowEnd(from, { ...within, amount: passed + 1 }, zone);
    if (next > at) break;
    passed += 1;
  }
  return new Decimal(passed);
}

function leftOf(passed: Decimal, all: Decimal): Decimal {
  return Decimal.max(new Decimal(1).minus(passed.div(all)), 0);
}
