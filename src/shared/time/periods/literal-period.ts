import { DAY } from '../milliseconds.ts';
import { fromEpochDay, isPlainDate, startOfDate, toEpochDay, weekdayIndex } from '../plain-date.ts';
import type { TimeZone } from '../zone.ts';
import { bucketLabel, nextBucket, type BucketUnit, type FiscalYear } from './bucket.ts';
import type { Period } from './period.ts';

interface LiteralContext extends FiscalYear {
  readonly zone: TimeZone;
}

/** Reads a period written by its label (see `bucketLabel`) or as `FIRST to LAST`, two dates. */
export function parseLiteralPeriod(text: string, context: LiteralContext): Period | undefined {
  const [first = '', last] = text.split(' to ');
  if (last !== undefined) return datesFrom(first, last, context.zone);
  const found = unitAndDate(text, context);
  if (!found || !isPlainDate(found.date)) return undefined;
  const { zone } = context;
  const fiscal = found.fiscal ? context : {};
  const start = startOfDate(found.date, zone);
  // The label read back shows that it exists: 2017 has no week 53.
  if (bucketLabel(start, found.unit, zone, fiscal) !== text.toUpperCase()) return undefined;
  return { start, end: nextBucket(start, found.unit, zone, fiscal) };
}

function datesFrom(first: string, last: string, zone: TimeZone): Period | undefined {
  if (!isPlainDate(first) || !isPlainDate(last) || last < first) return undefined;
  return {
    start: startOfDate(first, zone),
    end: startOfDate(fromEpochDay(toEpochDay(last) + 1), zone),
  };
}

interface Found {
  readonly unit: BucketUnit;
  readonly date: string;
  readonly fiscal?: boolean;
}

function unitAndDate(text: string, { firstMonth = 1 }: FiscalYear): Found | undefined {
  const match = /^(fy)?(\d{4})(?:-(?:q([1-4])|w(\d\d)|(\d\d)|(\d\d-\d\d)))?$/.exec(text);
  if (!match) return undefined;
  const [, fiscal, year = '', quarter, week, month, day] = match;
  if (fiscal) {
    if (week ?? month ?? day) return undefined;
    return { ...fiscalDate(Number(year), Number(quarter ?? 1), firstMonth, quarter), fiscal: true };
  }
  if (quarter) return { unit: 'quarter', date: `${year}-${pad(Number(quarter) * 3 - 2)}-01` };
  if (week) return { unit: 'week', date: mondayOf(Number(year), Number(week)) };
  if (month) return { unit: 'month', date: `${year}-${month}-01` };
  if (day) return { unit: 'day', date: `${year}-${day}` };
  return { unit: 'year', date: `${year}-01-01` };
}

function fiscalDate(
  year: number,
  quarter: number,
  firstMonth: number,
  named: string | undefined,
): Found {
  const months = firstMonth - 1 + (quarter - 1) * 3;
  const calendarYear = year - (firstMonth === 1 ? 0 : 1) + Math.floor(months / 12);
  return {
    unit: named === undefined ? 'year' : 'quarter',
    date: `${calendarYear}-${pad((months % 12) + 1)}-01`,
  };
}

/** The Monday of an ISO week: the first week is the one with 4 January in it. */
function mondayOf(year: number, week: number): string {
  const fourth = Date.UTC(year, 0, 4) / DAY;
  const monday = fourth - weekdayIndex(fourth) + (week - 1) * 7;
  return fromEpochDay(monday);
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}
