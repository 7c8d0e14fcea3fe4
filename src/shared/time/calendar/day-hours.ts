import { toEpochDay, weekdayIndex } from '../plain-date.ts';
import { weekdays, type TimeRange, type WorkingCalendar } from './calendar.ts';

/** The hours that begin on a day, given as days since 1970-01-01. Empty on a free day. */
export type HoursOfDay = (epochDay: number) => readonly TimeRange[];

const none: readonly TimeRange[] = [];
const known = new WeakMap<WorkingCalendar, HoursOfDay>();

export function hoursOf(calendar: WorkingCalendar): HoursOfDay {
  let hours = known.get(calendar);
  if (!hours) known.set(calendar, (hours = prepare(calendar)));
  return hours;
}

function prepare({ hours, holidays = [], extraDays = {} }: WorkingCalendar): HoursOfDay {
  const week = weekdays.map((day) => hours[day] ?? none);
  const exceptions = new Map<number, readonly TimeRange[]>([
    ...holidays.map((date) => [toEpochDay(date), none] as const),
    ...Object.entries(extraDays).map(([date, ranges]) => [toEpochDay(date), ranges] as const),
  ]);
  return (day) => exceptions.get(day) ?? week[weekdayIndex(day)] ?? none;
}
