import type { Instant, PlainDate } from '../instant.ts';
import { DAY, MINUTE } from '../milliseconds.ts';
import { epochDayIn, fromEpochDay, toEpochDay } from '../plain-date.ts';
import { fromLocal, toLocal } from '../zone.ts';
import type { TimeRange, WorkingCalendar } from './calendar.ts';
import { hoursOf } from './day-hours.ts';
import { noWorkingTime } from './spans.ts';
import { nextWorkingInstant, previousWorkingInstant } from './working-time.ts';

const IDLE_DAYS = 3_660;

/**
 * So many working days later, at the same time of day. A working day is a date on which work begins.
 *
 * 1. Outside working time the count starts when work next begins: what arrives on Friday night, on
 *    Saturday or on Monday before work is the same.
 * 2. From the working day of that moment go on by `days` working days; a moment in a shift over
 *    midnight belongs to the day on which the shift began.
 * 3. Take the same time on the wall on that day, and where nobody works then, the next moment of work.
 *
 * Friday 15:00 and one working day is Monday 15:00; Saturday and one working day is Tuesday at the
 * start of work. A negative number goes back in the same way, to the end of work where nobody works.
 * Zero only moves to working time. `days` is a whole number.
 * Raises `no-working-time` where the calendar has none for ten years.
 */
export function addWorkingDays(calendar: WorkingCalendar, from: Instant, days: number): Instant {
  const roll = days < 0 ? previousWorkingInstant : nextWorkingInstant;
  const { day, time } = workingDayOf(calendar, roll(calendar, from));
  if (days === 0) return roll(calendar, from);
  const target = stepWorkingDays(calendar, day, days);
  return roll(calendar, fromLocal(calendar.zone, target * DAY + time));
}

/**
 * How many working days lie after the date of `from` up to and with the date of `to`, both dates taken
 * in the calendar's zone: from Friday to Monday is one, whatever the hour, and within one date none.
 * Negative where `to` is on an earlier date.
 */
export function workingDaysBetween(calendar: WorkingCalendar, from: Instant, to: Instant): number {
  const first = epochDayIn(from, calendar.zone);
  const last = epochDayIn(to, calendar.zone);
  if (last < first) return -workingDaysBetween(calendar, to, from);
  const hours = hoursOf(calendar);
  let count = 0;
  for (let day = first + 1; day <= last; day++) if (hours(day).length > 0) count++;
  return count;
}

export function isWorkingDay(calendar: WorkingCalendar, date: PlainDate): boolean {
  return hoursOf(calendar)(toEpochDay(date)).length > 0;
}

/**
 * The date itself where work begins on it, else the next on which it does; the one before with `earlier`.
 * Raises `no-working-time` where the calendar has none for ten years.
 */
export function workingDay(
  calendar: WorkingCalendar,
  date: PlainDate,
  direction: 'later' | 'earlier' = 'later',
): PlainDate {
  if (isWorkingDay(calendar, date)) return date;
  const step = direction === 'later' ? 1 : -1;
  return fromEpochDay(stepWorkingDays(calendar, toEpochDay(date), step));
}

/** The working day that a working moment belongs to, and the time since its midnight on the wall. */
function workingDayOf(
  calendar: WorkingCalendar,
  instant: Instant,
): { readonly day: number; readonly time: number } {
  const local = toLocal(calendar.zone, instant);
  const day = Math.floor(local / DAY);
  const time = local - day * DAY;
  const hours = hoursOf(calendar);
  const ofNightShift = !covers(hours(day), time) && covers(hours(day - 1), time + DAY);
  return ofNightShift ? { day: day - 1, time: time + DAY } : { day, time };
}

function covers(ranges: readonly TimeRange[], time: number): boolean {
  return ranges.some(({ start, end }) => start * MINUTE <= time && time <= end * MINUTE);
}

function stepWorkingDays(calendar: WorkingCalendar, from: number, days: number): number {
  const hours = hoursOf(calendar);
  const direction = Math.sign(days);
  let day = from;
  for (let left = Math.abs(days), idle = 0; left > 0;) {
    day += direction;
    if (hours(day).length > 0) {
      left--;
      idle = 0;
    } else if (++idle > IDLE_DAYS) throw noWorkingTime(calendar);
  }
  return day;
}
