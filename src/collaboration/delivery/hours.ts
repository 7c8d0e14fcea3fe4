import {
  DAY,
  fromLocal,
  MINUTE,
  toLocal,
  workingDaysBetween,
  type Instant,
  type TimeZone,
  type WorkingCalendar,
} from '../../shared/index.ts';
import type { Digest } from '../../definitions/index.ts';

/** Local times between which nothing is sent, such as 20:00 to 08:00. */
export interface QuietHours {
  readonly from: string;
  readonly to: string;
}

/** Milliseconds after midnight of a local time such as `08:30`. */
function timeOfDay(text: string): number {
  const [hours = '0', minutes = '0'] = text.split(':');
  return (Number(hours) * 60 + Number(minutes)) * MINUTE;
}

/** The first moment from `at` on that lies in none of the quiet hours; `at` itself where they cover the whole day. */
export function afterQuiet(quiet: readonly QuietHours[], zone: TimeZone, at: Instant): Instant {
  let moment = at;
  // Quiet hours may begin where others end; each can put it off once a day.
  for (let round = 0; round <= quiet.length * 2; round++) {
    const end = quiet.map((hours) => endOfQuiet(hours, zone, moment)).find((one) => one > moment);
    if (end === undefined) return moment;
    moment = end;
  }
  return at;
}

function endOfQuiet({ from, to }: QuietHours, zone: TimeZone, at: Instant): Instant {
  const local = toLocal(zone, at);
  const midnight = Math.floor(local / DAY) * DAY;
  const [time, start, end] = [local - midnight, timeOfDay(from), timeOfDay(to)];
  if (start <= end) return start <= time && time < end ? fromLocal(zone, midnight + end) : at;
  if (time >= start) return fromLocal(zone, midnight + DAY + end);
  return time < end ? fromLocal(zone, midnight + end) : at;
}

/** More days than a calendar is free in a row. */
const longestHoliday = 60;

/** The next time at or after `at` at which a digest is sent, at local times of the zone, on days of the calendar. */
export function nextDigest(
  { at: times, days }: Digest,
  zone: TimeZone,
  calendar: WorkingCalendar,
  at: Instant,
): Instant {
  const midnight = Math.floor(toLocal(zone, at) / DAY) * DAY;
  const sorted = times.map(timeOfDay).sort((a, b) => a - b);
  for (let day = 0; day <= longestHoliday; day++) {
    const date = midnight + day * DAY;
    if (days === 'working days' && !isWorkingDay(calendar, date)) continue;
    const next = sorted.map((time) => fromLocal(zone, date + time)).find((one) => one >= at);
    if (next !== undefined) return next;
  }
  return at;
}

/** Whether work begins on a date, given as local midnight. */
function isWorkingDay(calendar: WorkingCalendar, date: number): boolean {
  const noon = fromLocal(calendar.zone, date + DAY / 2);
  return workingDaysBetween(calendar, noon - DAY, noon) === 1;
}
