import type { Instant } from '../instant.ts';
import { epochDayIn, fromEpochDay, startOfDate } from '../plain-date.ts';
import type { TimeZone } from '../zone.ts';
import { bucketLabel, bucketStart, moveBucket, nextBucket, type FiscalYear } from './bucket.ts';
import { fiscalDaysAt, type FiscalWeeks } from './fiscal-weeks.ts';
import type { Period } from './period.ts';

export const businessPeriods = ['week', 'month', 'quarter', 'half-year', 'year'] as const;
/** For what a business reckons. */
export type BusinessPeriod = (typeof businessPeriods)[number];

/** By which calendar: of months, or of weeks where the fiscal year consists of them. */
export interface BusinessCalendar extends FiscalYear {
  readonly weeks?: FiscalWeeks;
}

/**
 * The period that holds a moment, with its label: `2026-W09`, `2026-03`, `2026-Q1`, `2026-H1`, `2026`; in a
 * fiscal year as `bucketLabel` and `fiscalDaysAt` have it. Labels of one kind sort as their periods follow.
 */
export function businessPeriodAt(
  instant: Instant,
  unit: BusinessPeriod,
  zone: TimeZone,
  calendar: BusinessCalendar = {},
): Period & { readonly label: string } {
  if (calendar.weeks) {
    const day = epochDayIn(instant, zone);
    const { first, next, label } = fiscalDaysAt(day, unit, calendar.weeks);
    const startOf = (of: number) => startOfDate(fromEpochDay(of), zone);
    return { start: startOf(first), end: startOf(next), label };
  }
  if (unit === 'half-year') return halfYearAt(instant, zone, calendar);
  return {
    start: bucketStart(instant, unit, zone, calendar),
    end: nextBucket(instant, unit, zone, calendar),
    label: bucketLabel(instant, unit, zone, calendar),
  };
}

function halfYearAt(instant: Instant, zone: TimeZone, fiscal: FiscalYear) {
  const year = bucketStart(instant, 'year', zone, fiscal);
  const middle = moveBucket(year, 'quarter', 2, zone, fiscal);
  const label = bucketLabel(instant, 'year', zone, fiscal);
  if (instant < middle) return { start: year, end: middle, label: `${label}-H1` };
  return { start: middle, end: nextBucket(year, 'year', zone, fiscal), label: `${label}-H2` };
}
