import type { WorkingCalendar } from '../time/calendar/calendar.ts';
import { addWorkingDays } from '../time/calendar/working-days.ts';
import { addWorkingTime } from '../time/calendar/working-time.ts';
import type { Instant } from '../time/instant.ts';
import { DAY, HOUR, MINUTE, SECOND } from '../time/milliseconds.ts';
import { fromLocal, toLocal } from '../time/zone.ts';

export const durationUnits = [
  'second',
  'minute',
  'hour',
  'day',
  'week',
  'month',
  'quarter',
  'year',
] as const;
export type DurationUnit = (typeof durationUnits)[number];

/** A length of time as it is written: `{ amount: 2, unit: 'day', working: true }` for `2 working days`. */
export interface Duration {
  /** Whole for days and longer units. */
  readonly amount: number;
  readonly unit: DurationUnit;
  /** Counted by the working calendar; only minutes, hours and days can be. */
  readonly working: boolean;
}

const lengths = { second: SECOND, minute: MINUTE, hour: HOUR };
const months = { month: 1, quarter: 3, year: 12 };

/**
 * The moment a duration after `from`. Working time and working days go by the calendar (see
 * `addWorkingTime` and `addWorkingDays`). Seconds, minutes and hours are exact; days, weeks, months,
 * quarters and years keep the time on the wall in the calendar's zone, a month that is too short
 * taking its last day (31 January and one month is the last of February).
 * Raises `no-working-time` where the calendar has none for ten years.
 */
export function addDuration(calendar: WorkingCalendar, from: Instant, duration: Duration): Instant {
  const { amount, unit, working } = duration;
  if (working && unit === 'day') return addWorkingDays(calendar, from, amount);
  if (unit === 'second' || unit === 'minute' || unit === 'hour') {
    const length = Math.round(amount * lengths[unit]);
    return working ? addWorkingTime(calendar, from, length) : from + length;
  }
  const local = toLocal(calendar.zone, from);
  if (unit === 'day' || unit === 'week')
    return fromLocal(calendar.zone, local + amount * (unit === 'day' ? 1 : 7) * DAY);
  return fromLocal(calendar.zone, addMonths(local, amount * months[unit]));
}

/** The moment a duration before `from`, such as the warning `4 working hours before` a deadline. */
export function subtractDuration(
  calendar: WorkingCalendar,
  from: Instant,
  duration: Duration,
): Instant {
  return addDuration(calendar, from, { ...duration, amount: -duration.amount });
}

function addMonths(local: number, count: number): number {
  const date = new Date(local);
  const day = date.getUTCDate();
  date.setUTCDate(1);
  date.setUTCMonth(date.getUTCMonth() + count);
  const lastDay = new Date(date).setUTCMonth(date.getUTCMonth() + 1, 0);
  date.setUTCDate(Math.min(day, new Date(lastDay).getUTCDate()));
  return date.getTime();
}
