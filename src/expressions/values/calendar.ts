import type { Instant, PlainDate } from '../../shared/index.ts';
import { Fault, reasons } from './fault.ts';

const day = 86_400_000;

/** Whether a text is an existing day of the Gregorian calendar, `YYYY-MM-DD`. */
export function isPlainDate(text: string): boolean {
  const match = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text);
  if (!match) return false;
  const month = Number(match[2]);
  const dayOfMonth = Number(match[3]);
  return (
    month >= 1 &&
    month <= 12 &&
    dayOfMonth >= 1 &&
    dayOfMonth <= daysInMonth(Number(match[1]), month)
  );
}

/** Days of a month of the Gregorian calendar; months count from 1. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function toDay(date: PlainDate): number {
  return Date.parse(`${date}T00:00:00Z`) / day;
}

function fromDay(days: number): PlainDate {
  const text = new Date(days * day).toISOString();
  if (text.length !== 24) throw new Fault(reasons.badArgument('date', text));
  return text.slice(0, 10);
}

export function addDays(date: PlainDate, days: number): PlainDate {
  const moved = toDay(date) + days;
  if (Math.abs(moved) > 2_932_896) throw new Fault(reasons.badArgument('addDays', String(days)));
  return fromDay(moved);
}

/** Whole days from the first date to the second; negative where the second is earlier. */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  return toDay(to) - toDay(from);
}

/** The same day so many months on; the month's last day where it has no such day. */
export function addMonths(date: PlainDate, months: number): PlainDate {
  const [year = 0, month = 1, dayOfMonth = 1] = date.split('-').map(Number);
  const total = year * 12 + (month - 1) + months;
  const newYear = Math.floor(total / 12);
  if (newYear < 0 || newYear > 9999) throw new Fault(reasons.badArgument('addMonths', `${months}`));
  const newMonth = total - newYear * 12 + 1;
  const last = Math.min(dayOfMonth, daysInMonth(newYear, newMonth));
  return [pad(newYear, 4), pad(newMonth, 2), pad(last, 2)].join('-');
}

const pad = (value: number, width: number) => String(value).padStart(width, '0');

/** 1 for Monday to 7 for Sunday (ISO 8601). */
export function weekday(date: PlainDate): number {
  return ((((toDay(date) + 3) % 7) + 7) % 7) + 1;
}

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatterOf(zone: string): Intl.DateTimeFormat {
  const known = formatters.get(zone);
  if (known) return known;
  try {
    const formatter = new Intl.DateTimeFormat('en-CA', {
      timeZone: zone,
      ...{ year: 'numeric', month: '2-digit', day: '2-digit' },
      ...{ hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' },
    });
    formatters.set(zone, formatter);
    return formatter;
  } catch {
    throw new Fault(reasons.badArgument('time zone', zone));
  }
}

export function isTimeZone(zone: string): boolean {
  try {
    return formatterOf(zone) !== undefined;
  } catch {
    return false;
  }
}

/** Wall-clock time of a moment in a zone, as if it were UTC, in milliseconds. */
function wallClock(instant: Instant, zone: string): number {
  const parts: Record<string, string> = {};
  for (const part of formatterOf(zone).formatToParts(instant)) parts[part.type] = part.value;
  const { year, month, hour, minute, second } = parts;
  return Date.parse(
    `${year?.padStart(4, '0')}-${month}-${parts['day']}T${hour}:${minute}:${second}Z`,
  );
}

/** The calendar day of a moment in an IANA time zone. Raises a fault for an unknown zone. */
export function dateInZone(instant: Instant, zone: string): PlainDate {
  return new Date(wallClock(instant, zone)).toISOString().slice(0, 10);
}

/** The moment a day begins in an IANA time zone. */
export function startOfDay(date: PlainDate, zone: string): Instant {
  const wanted = toDay(date) * day;
  const first = wanted - (wallClock(wanted, zone) - wanted);
  return first - (wallClock(first, zone) - wanted);
}
