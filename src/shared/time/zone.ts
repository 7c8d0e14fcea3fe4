import { Temporal } from 'temporal-polyfill';
import type { Instant } from './instant.ts';
import { DAY } from './milliseconds.ts';

/** An IANA time zone such as `Asia/Shanghai`, or a fixed offset such as `+08:00`. */
export type TimeZone = string;

/**
 * What a clock on the wall shows, as if it were UTC: milliseconds between 1970-01-01 00:00 and that
 * date and time. Not a moment: a clock change repeats some of them and leaves others out.
 */
export type LocalTime = number;

/** A stretch of time, half open, in which the zone keeps one offset from UTC (milliseconds). */
export interface OffsetPeriod {
  readonly start: Instant;
  readonly end: Instant;
  readonly offset: number;
}

const known = new Map<TimeZone, OffsetPeriod[]>();

export function isTimeZone(name: string): boolean {
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name);
    return true;
  } catch {
    return false;
  }
}

/** The stretch of constant offset that holds the moment. Raises a RangeError for an unknown zone. */
export function offsetPeriodAt(zone: TimeZone, instant: Instant): OffsetPeriod {
  let periods = known.get(zone);
  const found = periods?.find((period) => period.start <= instant && instant < period.end);
  if (found) return found;
  const period = computePeriod(zone, instant);
  if (!periods) known.set(zone, (periods = []));
  periods.push(period);
  return period;
}

/** Milliseconds that the zone is ahead of UTC at that moment. */
export function offsetAt(zone: TimeZone, instant: Instant): number {
  return offsetPeriodAt(zone, instant).offset;
}

export function toLocal(zone: TimeZone, instant: Instant): LocalTime {
  return instant + offsetAt(zone, instant);
}

/**
 * The moment at which the wall shows that time, as RFC 5545 and Temporal's `compatible` have it: the
 * first of two where the clock is set back, and as much later as the clock is set forward where the
 * time is left out.
 */
export function fromLocal(zone: TimeZone, local: LocalTime): Instant {
  const before = offsetAt(zone, local - DAY);
  const after = offsetAt(zone, local + DAY);
  if (before === after || offsetAt(zone, local - before) === before) return local - before;
  return offsetAt(zone, local - after) === after ? local - after : local - before;
}

function computePeriod(zone: TimeZone, instant: Instant): OffsetPeriod {
  const here = Temporal.Instant.fromEpochMilliseconds(Math.floor(instant)).toZonedDateTimeISO(zone);
  const offset = here.offsetNanoseconds / 1e6;
  // One millisecond on, since a transition at this very moment is where the period begins.
  const start = here.add({ milliseconds: 1 }).getTimeZoneTransition('previous');
  const end = here.getTimeZoneTransition('next');
  return {
    start: start?.epochMilliseconds ?? -Infinity,
    end: end?.epochMilliseconds ?? Infinity,
    offset,
  };
}
