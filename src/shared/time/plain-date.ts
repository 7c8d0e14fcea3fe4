import type { Instant, PlainDate } from './instant.ts';
import { DAY } from './milliseconds.ts';
import { fromLocal, toLocal, type TimeZone } from './zone.ts';

/** True for a `YYYY-MM-DD` that exists: not for 2023-02-29. */
export function isPlainDate(text: string): text is PlainDate {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false;
  const instant = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(instant) && fromEpochDay(instant / DAY) === text;
}

/** Days since 1970-01-01. The date must exist (see `isPlainDate`). */
export function toEpochDay(date: PlainDate): number {
  return Date.parse(`${date}T00:00:00Z`) / DAY;
}

export function fromEpochDay(day: number): PlainDate {
  return new Date(day * DAY).toISOString().slice(0, 10);
}

/** Place in the week (ISO 8601): 0 for Monday to 6 for Sunday. */
export function weekdayIndex(epochDay: number): number {
  return (((epochDay + 3) % 7) + 7) % 7;
}

/** The date that a wall calendar in the zone shows at that moment. */
export function dateIn(instant: Instant, zone: TimeZone): PlainDate {
  return fromEpochDay(epochDayIn(instant, zone));
}

export function epochDayIn(instant: Instant, zone: TimeZone): number {
  return Math.floor(toLocal(zone, instant) / DAY);
}

/** The first moment of that date in the zone; later than midnight where a clock change skips it. */
export function startOfDate(date: PlainDate, zone: TimeZone): Instant {
  return fromLocal(zone, toEpochDay(date) * DAY);
}
