import type { PlainDate } from '../instant.ts';
import type { TimeZone } from '../zone.ts';

/** The days of the week in ISO order. */
export const weekdays = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
] as const;
export type Weekday = (typeof weekdays)[number];

/**
 * Hours of work as a clock on the wall shows them, half open: minutes after midnight of the day on
 * which they begin. A shift over midnight ends beyond 1440 and belongs to the day on which it begins.
 */
export interface TimeRange {
  readonly start: number;
  readonly end: number;
}

/**
 * When people work. It is working time whenever a clock on a wall in the zone shows a time within the
 * hours of the day: an hour that a clock change repeats counts twice, one that it skips not at all.
 */
export interface WorkingCalendar {
  readonly zone: TimeZone;
  /** A day of the week that is not named is free. */
  readonly hours: { readonly [day in Weekday]?: readonly TimeRange[] };
  /** Dates on which no work begins. */
  readonly holidays?: readonly PlainDate[];
  /** Dates with hours of their own, whatever the week and the holidays say: make-up days (调休), half days. */
  readonly extraDays?: { readonly [date: PlainDate]: readonly TimeRange[] };
}
