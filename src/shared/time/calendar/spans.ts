import { BatonError } from '../../errors/baton-error.ts';
import type { Instant } from '../instant.ts';
import { DAY, MINUTE } from '../milliseconds.ts';
import { offsetPeriodAt, type OffsetPeriod } from '../zone.ts';
import type { WorkingCalendar } from './calendar.ts';
import { hoursOf, type HoursOfDay } from './day-hours.ts';

/** A stretch of working time between two moments, half open. */
export interface Span {
  readonly start: Instant;
  readonly end: Instant;
}

/** After ten years without work there will be none. */
const IDLE_DAYS = 3_660;
const CACHED_DAYS = 20_000;

const known = new WeakMap<WorkingCalendar, Map<number, readonly Span[]>>();

/** The working time from a moment on, in order. Raises `no-working-time` where ten years have none. */
export function* spansFrom(calendar: WorkingCalendar, from: Instant): Generator<Span> {
  const first = Math.floor(from / DAY);
  for (let day = first, idle = 0; idle < IDLE_DAYS; day++, idle++) {
    for (const span of spansOfDay(calendar, day)) {
      if (span.end <= from) continue;
      idle = 0;
      yield span.start < from ? { start: from, end: span.end } : span;
    }
  }
  throw noWorkingTime(calendar);
}

/** The working time up to a moment, the latest first. Raises as `spansFrom` does. */
export function* spansUntil(calendar: WorkingCalendar, until: Instant): Generator<Span> {
  const first = Math.floor(until / DAY);
  for (let day = first, idle = 0; idle < IDLE_DAYS; day--, idle++) {
    for (const span of spansOfDay(calendar, day).toReversed()) {
      if (span.start >= until) continue;
      idle = 0;
      yield span.end > until ? { start: span.start, end: until } : span;
    }
  }
  throw noWorkingTime(calendar);
}

/** The working time within one day of UTC (days since 1970-01-01), in order and apart. */
export function spansOfDay(calendar: WorkingCalendar, utcDay: number): readonly Span[] {
  let days = known.get(calendar);
  if (!days) known.set(calendar, (days = new Map()));
  let spans = days.get(utcDay);
  if (spans) return spans;
  if (days.size >= CACHED_DAYS) days.clear();
  days.set(utcDay, (spans = computeSpans(calendar, utcDay * DAY)));
  return spans;
}

export function noWorkingTime(calendar: WorkingCalendar): BatonError {
  return new BatonError({ code: 'no-working-time', params: { zone: calendar.zone } });
}

function computeSpans(calendar: WorkingCalendar, start: Instant): Span[] {
  const spans: Span[] = [];
  for (let at = start; at < start + DAY;) {
    const period = offsetPeriodAt(calendar.zone, at);
    const end = Math.min(period.end, start + DAY);
    spans.push(...spansAtOffset(hoursOf(calendar), at, end, period));
    at = end;
  }
  return merge(spans);
}

/** While the offset stays, the time on the wall runs with the moments, so the hours just shift. */
function spansAtOffset(
  hours: HoursOfDay,
  start: Instant,
  end: Instant,
  { offset }: OffsetPeriod,
): Span[] {
  const firstDay = Math.floor((start + offset) / DAY) - 1;
  const lastDay = Math.floor((end - 1 + offset) / DAY);
  const spans: Span[] = [];
  for (let day = firstDay; day <= lastDay; day++) {
    const midnight = day * DAY - offset;
    for (const range of hours(day)) {
      const from = Math.max(start, midnight + range.start * MINUTE);
      const to = Math.min(end, midnight + range.end * MINUTE);
      if (from < to) spans.push({ start: from, end: to });
    }
  }
  return spans;
}

function merge(spans: Span[]): Span[] {
  const merged: Span[] = [];
  for (const span of spans.toSorted((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last && span.start <= last.end)
      merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    else merged.push(span);
  }
  return merged;
}
