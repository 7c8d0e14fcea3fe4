import { Temporal } from 'temporal-polyfill';
import { weekdays, type WorkingCalendar } from '../../../src/shared/index.ts';

/**
 * Working time by looking at the wall clock once a minute: slow, obvious, and without a line of what
 * it is held against.
 */
export class MinuteByMinute {
  readonly start: number;
  readonly minutes: number;
  readonly #wall: { date: string; weekday: number; minute: number; dayBefore: string }[];

  /** `start` and the length are whole minutes. */
  constructor(zone: string, start: number, minutes: number) {
    this.start = start;
    this.minutes = minutes;
    this.#wall = Array.from({ length: minutes }, (_, index) => {
      const wall = Temporal.Instant.fromEpochMilliseconds(
        start + index * 60_000,
      ).toZonedDateTimeISO(zone);
      const date = wall.toPlainDate();
      return {
        date: date.toString(),
        weekday: wall.dayOfWeek,
        minute: wall.hour * 60 + wall.minute,
        dayBefore: date.subtract({ days: 1 }).toString(),
      };
    });
  }

  /** Whether the minute of that index is working time. */
  works(calendar: WorkingCalendar, index: number): boolean {
    const { date, weekday, minute, dayBefore } = this.#wall[index]!;
    const dayBeforeOfWeek = weekday === 1 ? 7 : weekday - 1;
    return (
      this.#rangesOf(calendar, date, weekday).some((r) => r.start <= minute && minute < r.end) ||
      this.#rangesOf(calendar, dayBefore, dayBeforeOfWeek).some(
        (r) => r.start <= minute + 1440 && minute + 1440 < r.end,
      )
    );
  }

  #rangesOf(calendar: WorkingCalendar, date: string, weekday: number) {
    const extra = calendar.extraDays?.[date];
    if (extra) return extra;
    if (calendar.holidays?.includes(date)) return [];
    return calendar.hours[weekdays[weekday - 1]!] ?? [];
  }
}
