import {
  isPlainDate,
  isTimeZone,
  parseTimeRange,
  weekdays,
  type TimeRange,
  type Weekday,
  type WorkingCalendar,
} from '../../shared/index.ts';
import type { RawCalendar } from '../kinds/organization.ts';
import { hintFor } from '../load/suggest.ts';
import type { Site } from '../load/site.ts';
import { officeHours } from './default-calendar.ts';
import { entriesOf } from './names.ts';

/** Working hours by weekday, holidays and days with hours of their own. */
export function calendarAt(
  site: Site,
  raw: RawCalendar,
  organizationZone: string,
): WorkingCalendar | undefined {
  const { zone = organizationZone } = raw;
  if (raw.zone !== undefined && !isTimeZone(zone))
    site.at('zone').report('bad-time-zone', { params: { zone } });
  const hours: { [day in Weekday]?: readonly TimeRange[] } = {};
  for (const [days, written] of Object.entries(raw.hours)) {
    const at = site.at('hours', days);
    const ranges = rangesAt(at, written);
    for (const day of weekdaysOf(at, days)) {
      if (hours[day]) at.reportKey('day-twice', { params: { day } });
      hours[day] = ranges;
    }
  }
  if (Object.keys(raw.hours).length === 0) site.at('hours').report('no-hours');
  const holidays = entriesOf(raw.holidays, site.at('holidays')).flatMap(([text, at]) =>
    datesAt(at, text),
  );
  const usual = Object.values(hours)[0] ?? officeHours;
  const extraDays = extraDaysAt(site.at('extra days'), raw['extra days'], usual);
  return { zone, hours, holidays, extraDays };
}

/** `monday`, `monday to friday`. */
function weekdaysOf(site: Site, text: string): readonly Weekday[] {
  const [first = '', last = first] = text.toLowerCase().split(/\s+to\s+/);
  const [from, to] = [first, last].map((day) => weekdays.indexOf(day as Weekday)) as [
    number,
    number,
  ];
  if (from >= 0 && to >= from) return weekdays.slice(from, to + 1);
  const wrong = from < 0 ? first : last;
  site.reportKey('bad-weekday', { params: { value: text }, hint: hintFor(wrong, weekdays) });
  return [];
}

/** Hours of one day, apart from each other. */
function rangesAt(site: Site, written: string | readonly string[]): readonly TimeRange[] {
  const ranges = entriesOf(written, site).flatMap(([text, at]) => {
    const parsed = parseTimeRange(text);
    if (!parsed.ok) at.report('invalid-time-range', { params: { value: text } });
    return parsed.ok ? [parsed.value] : [];
  });
  const sorted = ranges.toSorted((a, b) => a.start - b.start);
  const overlap = sorted.some((range, index) => range.start < (sorted[index - 1]?.end ?? 0));
  if (overlap) site.report('hours-overlap');
  return sorted;
}

/** Longest run of holidays that one line may name, in days. */
const longestHoliday = 366;

function datesAt(site: Site, text: string): readonly string[] {
  const [first = '', last = first] = text.split(/\s+to\s+/);
  const days = [first, last].map((date) =>
    isPlainDate(date) ? Date.parse(date) / 86_400_000 : NaN,
  );
  const [from = NaN, to = NaN] = days;
  if (from <= to && to - from < longestHoliday)
    return Array.from({ length: to - from + 1 }, (_, index) =>
      new Date((from + index) * 86_400_000).toISOString().slice(0, 10),
    );
  site.report('bad-date', { params: { value: text } });
  return [];
}

function extraDaysAt(
  site: Site,
  written: RawCalendar['extra days'],
  usual: readonly TimeRange[],
): NonNullable<WorkingCalendar['extraDays']> {
  if (Array.isArray(written)) {
    const dates = written.flatMap((text: string, index) => datesAt(site.at(index), text));
    return Object.fromEntries(dates.map((date) => [date, usual]));
  }
  const days = Object.entries(written ?? {}).flatMap(([date, hours]) => {
    const at = site.at(date);
    if (!isPlainDate(date)) at.reportKey('bad-date', { params: { value: date } });
    return isPlainDate(date) ? [[date, rangesAt(at, hours)] as const] : [];
  });
  return Object.fromEntries(days);
}
