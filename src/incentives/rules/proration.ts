import {
  dateIn,
  Decimal,
  fromEpochDay,
  startOfDate,
  toEpochDay,
  workingDaysBetween,
  type Instant,
  type Period,
  type PlainDate,
  type TimeZone,
} from '../../shared/index.ts';
import type { Incentive } from '../../definitions/index.ts';

type Proration = NonNullable<Incentive['prorate']>;

/** A stretch of time: up to before its end. */
export interface Spell {
  readonly from: Instant;
  readonly until: Instant;
}

/** Days of a period on which somebody takes part, and all its days that count. */
export interface DaysOf {
  readonly days: Decimal;
  readonly of: Decimal;
}

/**
 * How many days of a period are covered by stretches of it, which are in order of time. A day counts once and
 * whole, however little of it is covered.
 */
export function daysCovered(
  spells: readonly Spell[],
  period: Period,
  { prorate, zone }: { readonly prorate: Proration; readonly zone: TimeZone },
): DaysOf {
  let counted: PlainDate | undefined;
  let days = new Decimal(0);
  for (const { from, until } of spells) {
    const [start, last] = [dateIn(from, zone), dateIn(until - 1, zone)];
    const first = counted !== undefined && start <= counted ? dayAfter(counted) : start;
    if (first <= last) days = days.plus(daysFrom(first, last, prorate, zone));
    counted = last;
  }
  const [first, last] = [dateIn(period.start, zone), dateIn(period.end - 1, zone)];
  return { days, of: daysFrom(first, last, prorate, zone) };
}

/** The days from the first to the last, both included. */
function daysFrom(first: PlainDate, last: PlainDate, prorate: Proration, zone: TimeZone): Decimal {
  if (prorate.by === 'days') return new Decimal(toEpochDay(last)).minus(toEpochDay(first)).plus(1);
  const calendar = { ...prorate.calendar, zone };
  const before = startOfDate(first, zone) - 1;
  return new Decimal(workingDaysBetween(calendar, before, startOfDate(last, zone)));
}

const dayAfter = (date: PlainDate) => fromEpochDay(toEpochDay(date) + 1);
