import {
  dateIn,
  DAY,
  fromLocal,
  isWorkingDay,
  MINUTE,
  toEpochDay,
  workingDay,
  type Instant,
  type PlainDate,
  type WorkingCalendar,
} from '../../shared/index.ts';
import type { HolidayRule, Recurrence } from './recurrence.ts';
import { ruleFrom } from './rule.ts';

/** One time that something takes place. */
export interface Occurrence {
  /** When the rule alone has it: what names the occurrence for good (RFC 5545, RECURRENCE-ID). */
  readonly planned: Instant;
  /** When it takes place; later or earlier than planned where the day was a holiday. */
  readonly start: Instant;
}

/** Where and how a rule is read. */
export interface RecurrenceSetting {
  readonly zone: string;
  readonly calendar: WorkingCalendar;
  readonly holidays: HolidayRule;
}

/** An occurrence of the rule, and whether the calendar leaves it out. */
export interface Candidate extends Occurrence {
  readonly leftOut: boolean;
}

/** The occurrences that take place within a time (half open), holidays considered, in order. */
export function occurrencesBetween(
  recurrence: Recurrence,
  setting: RecurrenceSetting,
  from: Instant,
  until: Instant,
): readonly Occurrence[] {
  return candidatesBetween(recurrence, setting, from, until)
    .filter(({ leftOut }) => !leftOut)
    .map(({ planned, start }) => ({ planned, start }));
}

/** The same with those that the calendar leaves out: what a calendar that knows the rule alone must be told. */
export function candidatesBetween(
  recurrence: Recurrence,
  setting: RecurrenceSetting,
  from: Instant,
  until: Instant,
): readonly Candidate[] {
  const { zone } = setting;
  const planned = ruleFrom(recurrence, zone)
    .between(new Date(from - longestDelay), new Date(until + longestDelay), true)
    .map(({ epochMilliseconds }) => epochMilliseconds);
  const days = new Set(planned.map((instant) => dateIn(instant, zone)));
  return planned
    .map((instant) => candidateOf(instant, days, recurrence, setting))
    .filter(({ start }) => start >= from && start < until)
    .toSorted((a, b) => a.start - b.start);
}

/** One that would move to a day that has an occurrence of its own is left out. */
function candidateOf(
  planned: Instant,
  days: ReadonlySet<PlainDate>,
  recurrence: Recurrence,
  setting: RecurrenceSetting,
): Candidate {
  const day = dateIn(planned, setting.zone);
  const date = dateFor(day, recurrence, setting);
  const taken = date !== undefined && date !== day && days.has(date);
  if (date === undefined || taken) return { planned, start: planned, leftOut: true };
  const start = date === day ? planned : onDate(date, recurrence.at, setting.zone);
  return { planned, start, leftOut: false };
}

/** The day on which it takes place; undefined where it does not. One that gives way to another is left out. */
function dateFor(
  day: PlainDate,
  { workingDays }: Recurrence,
  { calendar, holidays }: RecurrenceSetting,
): PlainDate | undefined {
  if (isWorkingDay(calendar, day)) return day;
  if (workingDays === 'only') return undefined;
  if (workingDays !== undefined)
    return workingDay(calendar, day, workingDays === 'next' ? 'later' : 'earlier');
  if (!isHoliday(calendar, day) || holidays === 'hold') return day;
  return holidays === 'skip' ? undefined : workingDay(calendar, day);
}

/** A day that the calendar names as free; a Saturday on which people never work is none. */
function isHoliday({ holidays = [], extraDays = {} }: WorkingCalendar, day: PlainDate): boolean {
  return holidays.includes(day) || extraDays[day]?.length === 0;
}

function onDate(date: PlainDate, at: string, zone: string): Instant {
  const [hour = 0, minute = 0] = at.split(':').map(Number);
  return fromLocal(zone, toEpochDay(date) * DAY + (hour * 60 + minute) * MINUTE);
}

/** By how much holidays move an occurrence at most; no calendar has longer ones. */
const longestDelay = 31 * DAY;
