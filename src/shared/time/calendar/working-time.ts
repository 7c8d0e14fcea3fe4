import type { Instant } from '../instant.ts';
import { DAY } from '../milliseconds.ts';
import type { WorkingCalendar } from './calendar.ts';
import { spansFrom, spansOfDay, spansUntil } from './spans.ts';

export function isWorkingTime(calendar: WorkingCalendar, instant: Instant): boolean {
  return spansOfDay(calendar, Math.floor(instant / DAY)).some(
    (span) => span.start <= instant && instant < span.end,
  );
}

/**
 * The moment itself where it is working time, else the next at which work begins.
 * Raises `no-working-time` where the calendar has none for ten years.
 */
export function nextWorkingInstant(calendar: WorkingCalendar, instant: Instant): Instant {
  for (const span of spansFrom(calendar, instant)) return span.start;
  return instant;
}

/**
 * The moment itself where it is working time or the end of it, else the last at which work ended.
 * Raises `no-working-time` where the calendar has none for ten years.
 */
export function previousWorkingInstant(calendar: WorkingCalendar, instant: Instant): Instant {
  if (isWorkingTime(calendar, instant)) return instant;
  for (const span of spansUntil(calendar, instant)) return span.end;
  return instant;
}

/**
 * The earliest moment at which so many milliseconds of working time have passed since `from`; eight
 * hours after the start of an eight-hour day is the end of that day, not the next morning. A negative
 * time counts back, to the latest such moment; zero is `from` itself.
 * Raises `no-working-time` where the calendar has none for ten years.
 */
export function addWorkingTime(
  calendar: WorkingCalendar,
  from: Instant,
  workingMs: number,
): Instant {
  let left = Math.abs(workingMs);
  if (left === 0) return from;
  const forward = workingMs > 0;
  for (const span of forward ? spansFrom(calendar, from) : spansUntil(calendar, from)) {
    const length = span.end - span.start;
    if (left <= length) return forward ? span.start + left : span.end - left;
    left -= length;
  }
  return from;
}

/** Milliseconds of working time between two moments; negative where `to` is the earlier. */
export function workingTimeBetween(calendar: WorkingCalendar, from: Instant, to: Instant): number {
  if (to < from) return -workingTimeBetween(calendar, to, from);
  let sum = 0;
  for (let day = Math.floor(from / DAY); day * DAY < to; day++) {
    for (const span of spansOfDay(calendar, day)) {
      sum += Math.max(0, Math.min(span.end, to) - Math.max(span.start, from));
    }
  }
  return sum;
}
