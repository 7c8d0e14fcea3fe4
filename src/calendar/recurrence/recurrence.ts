import type { PlainDate } from '../../shared/index.ts';

/** What becomes of an occurrence on a holiday. */
export const holidayRules = ['skip', 'next working day', 'hold'] as const;
export type HolidayRule = (typeof holidayRules)[number];

/** When something takes place again and again, on the wall of a time zone. */
export interface Recurrence {
  /** RFC 5545, 3.3.10, without `RRULE:`. It takes days; the time of day is `at`. */
  readonly rule: string;
  /** Time of day, `HH:MM`. */
  readonly at: string;
  /** No occurrence is before this day, from which intervals are counted as well. */
  readonly from?: PlainDate;
  /** `only`: days without work are left out; otherwise to which working day one without work gives way. */
  readonly workingDays?: 'only' | 'next' | 'last';
}

/** The Monday from which the weeks of `2 weeks` are counted where nothing says from when. */
export const usualStart: PlainDate = '2024-01-01';
