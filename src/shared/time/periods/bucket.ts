import type { Instant } from '../instant.ts';
import { DAY } from '../milliseconds.ts';
import { weekdayIndex } from '../plain-date.ts';
import { fromLocal, toLocal, type LocalTime, type TimeZone } from '../zone.ts';

export const bucketUnits = ['day', 'week', 'month', 'quarter', 'year'] as const;
/** What figures are grouped by. Weeks are those of ISO 8601: they begin on Monday. */
export type BucketUnit = (typeof bucketUnits)[number];

/** Where the year begins: 1 (the default) for January to 12. Moves quarters and years, nothing else. */
export interface FiscalYear {
  readonly firstMonth?: number;
}

/** The first moment of the bucket that holds the moment. */
export function bucketStart(
  instant: Instant,
  unit: BucketUnit,
  zone: TimeZone,
  fiscal: FiscalYear = {},
): Instant {
  const local = localStart(toLocal(zone, instant), unit, fiscal);
  const next = fromLocal(zone, step(local, unit, 1));
  // A clock set back over midnight shows the last hour of the day before once more.
  return next <= instant ? next : fromLocal(zone, local);
}

/** The first moment of the bucket that follows the one that holds the moment. */
export function nextBucket(
  instant: Instant,
  unit: BucketUnit,
  zone: TimeZone,
  fiscal: FiscalYear = {},
): Instant {
  return moveBucket(instant, unit, 1, zone, fiscal);
}

/** The first moment of the bucket so many further on (or back, where negative). */
export function moveBucket(
  instant: Instant,
  unit: BucketUnit,
  count: number,
  zone: TimeZone,
  fiscal: FiscalYear = {},
): Instant {
  const start = bucketStart(instant, unit, zone, fiscal);
  const local = localStart(toLocal(zone, start), unit, fiscal);
  return fromLocal(zone, step(local, unit, count));
}

/**
 * The name of the bucket that holds the moment: `2017-03-05`, `2017-W09` (ISO 8601), `2017-03`,
 * `2017-Q1`, `2017`. A fiscal year that does not begin in January is named for the year in which it
 * ends: `FY2018`, `FY2018-Q1`.
 */
export function bucketLabel(
  instant: Instant,
  unit: BucketUnit,
  zone: TimeZone,
  fiscal: FiscalYear = {},
): string {
  const start = bucketStart(instant, unit, zone, fiscal);
  const local = localStart(toLocal(zone, start), unit, fiscal);
  const date = new Date(local).toISOString();
  if (unit === 'day') return date.slice(0, 10);
  if (unit === 'month') return date.slice(0, 7);
  return unit === 'week' ? weekLabel(local) : fiscalLabel(local, unit, fiscal);
}

function localStart(local: LocalTime, unit: BucketUnit, { firstMonth = 1 }: FiscalYear): LocalTime {
  const day = Math.floor(local / DAY);
  if (unit === 'day') return day * DAY;
  if (unit === 'week') return (day - weekdayIndex(day)) * DAY;
  const date = new Date(local);
  const month = date.getUTCMonth();
  const months = unit === 'month' ? 1 : unit === 'quarter' ? 3 : 12;
  const into = (month - (firstMonth - 1) + 12) % months;
  return dateAt(date.getUTCFullYear(), month - into, 1);
}

function step(local: LocalTime, unit: BucketUnit, count: number): LocalTime {
  if (unit === 'day') return local + count * DAY;
  if (unit === 'week') return local + count * 7 * DAY;
  const months = unit === 'month' ? 1 : unit === 'quarter' ? 3 : 12;
  const date = new Date(local);
  return dateAt(date.getUTCFullYear(), date.getUTCMonth() + count * months, 1);
}

/** As `Date.UTC`, which takes years below 100 for those of the last century. */
function dateAt(year: number, month: number, day: number): LocalTime {
  return new Date(0).setUTCFullYear(year, month, day);
}

function weekLabel(monday: LocalTime): string {
  const thursday = new Date(monday + 3 * DAY);
  const year = thursday.getUTCFullYear();
  const week = 1 + Math.floor((thursday.getTime() - dateAt(year, 0, 1)) / (7 * DAY));
  return `${padYear(year)}-W${String(week).padStart(2, '0')}`;
}

function fiscalLabel(
  local: LocalTime,
  unit: 'quarter' | 'year',
  { firstMonth = 1 }: FiscalYear,
): string {
  const date = new Date(local);
  const offset = (date.getUTCMonth() - (firstMonth - 1) + 12) % 12;
  const yearStart = new Date(dateAt(date.getUTCFullYear(), date.getUTCMonth() - offset, 1));
  const year = yearStart.getUTCFullYear() + (firstMonth === 1 ? 0 : 1);
  const name = `${firstMonth === 1 ? '' : 'FY'}${padYear(year)}`;
  return unit === 'year' ? name : `${name}-Q${Math.floor(offset / 3) + 1}`;
}

function padYear(year: number): string {
  return String(year).padStart(4, '0');
}
