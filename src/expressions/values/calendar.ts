import { fromEpochDay, toEpochDay, type PlainDate } from '../../shared/index.ts';
import { Fault, reasons } from './fault.ts';

const firstDay = toEpochDay('0000-01-01');
const lastDay = toEpochDay('9999-12-31');

/** The date so many days on. Raises a fault beyond the years 0 to 9999. */
export function addDays(date: PlainDate, days: number): PlainDate {
  const moved = toEpochDay(date) + days;
  if (moved < firstDay || moved > lastDay)
    throw new Fault(reasons.badArgument('addDays', String(days)));
  return fromEpochDay(moved);
}

/** Whole days from the first date to the second; negative where the second is earlier. */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  return toEpochDay(to) - toEpochDay(from);
}

/** The same day so many months on; the month's last day where it has no such day. */
export function addMonths(date: PlainDate, months: number): PlainDate {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const total = year * 12 + (month - 1) + months;
  if (total < 0 || total >= 10_000 * 12)
    throw new Fault(reasons.badArgument('addMonths', String(months)));
  const first = `${pad(Math.floor(total / 12), 4)}-${pad((total % 12) + 1, 2)}-01`;
  const length = daysInMonth(first);
  return addDays(first, Math.min(day, length) - 1);
}

function daysInMonth(first: PlainDate): number {
  const start = new Date(`${first}T00:00:00Z`);
  const next = new Date(start);
  next.setUTCMonth(start.getUTCMonth() + 1);
  return Math.round((next.getTime() - start.getTime()) / 86_400_000);
}

const pad = (value: number, width: number) => String(value).padStart(width, '0');

/** 1 for Monday to 7 for Sunday (ISO 8601). */
export function weekday(date: PlainDate): number {
  return ((((toEpochDay(date) + 3) % 7) + 7) % 7) + 1;
}
