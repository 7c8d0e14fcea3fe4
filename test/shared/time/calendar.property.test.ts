import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addWorkingDays,
  addWorkingTime,
  dateIn,
  isWorkingTime,
  nextWorkingInstant,
  weekdays,
  workingDaysBetween,
  workingTimeBetween,
  type TimeRange,
  type WorkingCalendar,
} from '../../../src/shared/index.ts';
import { MinuteByMinute } from './slow-reckoning.ts';

const MINUTE = 60_000;
const DAYS = 12;

/** Weeks in which the clocks change, and one in which they do not. */
const weeks: [zone: string, start: string][] = [
  ['America/New_York', '2024-03-06'],
  ['America/New_York', '2024-10-30'],
  ['Europe/London', '2023-03-22'],
  ['Europe/London', '2023-10-25'],
  ['Australia/Sydney', '2022-09-28'],
  ['Australia/Lord_Howe', '2024-04-02'],
  ['Australia/Lord_Howe', '2024-10-01'],
  ['America/Sao_Paulo', '2017-10-11'],
  ['America/Sao_Paulo', '2018-02-14'],
  ['America/St_Johns', '2010-11-03'],
  ['Pacific/Apia', '2011-12-26'],
  ['Asia/Shanghai', '2024-02-05'],
];

const range: fc.Arbitrary<TimeRange> = fc
  .record({
    start: fc.oneof(
      fc.integer({ min: 0, max: 95 }).map((q) => q * 15),
      fc.integer({ min: 0, max: 1439 }),
    ),
    length: fc.integer({ min: 1, max: 1440 }),
  })
  .map(({ start, length }) => ({ start, end: start + length }));
const ranges = fc.array(range, { maxLength: 3 });

function calendars(zone: string, start: number): fc.Arbitrary<WorkingCalendar> {
  const date = fc
    .integer({ min: -1, max: DAYS })
    .map((day) => new Date(start + day * 86_400_000).toISOString().slice(0, 10));
  return fc.record({
    zone: fc.constant(zone),
    hours: fc.record(Object.fromEntries(weekdays.map((day) => [day, ranges]))),
    holidays: fc.array(date, { maxLength: 3 }),
    extraDays: fc.dictionary(date, ranges, { maxKeys: 3 }),
  });
}

describe.each(weeks)('working time in %s from %s, minute by minute', (zone, date) => {
  const start = Date.parse(`${date}T00:00:00Z`);
  const slow = new MinuteByMinute(zone, start, DAYS * 1440);
  const at = (index: number) => start + index * MINUTE;
  const index = fc.integer({ min: 0, max: slow.minutes - 1 });

  it('is when the wall shows working hours, and its length is their number', () => {
    fc.assert(
      fc.property(calendars(zone, start), index, index, (calendar, a, b) => {
        const [from, to] = a < b ? [a, b] : [b, a];
        let count = 0;
        for (let i = from; i < to; i++) if (slow.works(calendar, i)) count++;
        expect(workingTimeBetween(calendar, at(from), at(to))).toBe(count * MINUTE);
        expect(workingTimeBetween(calendar, at(to), at(from)) + 0).toBe(-count * MINUTE + 0);
        expect(isWorkingTime(calendar, at(a))).toBe(slow.works(calendar, a));
      }),
      { numRuns: 60 },
    );
  });

  it('added is the earliest moment that has it, and taken away the latest', () => {
    const amount = fc.integer({ min: 1, max: 2 * 1440 });
    fc.assert(
      fc.property(calendars(zone, start), index, amount, (calendar, from, minutes) => {
        let left = minutes;
        let end = from;
        while (end < slow.minutes && left > 0) if (slow.works(calendar, end++)) left--;
        if (left === 0) {
          expect(addWorkingTime(calendar, at(from), minutes * MINUTE)).toBe(at(end));
        }
        left = minutes;
        let begin = from;
        while (begin > 0 && left > 0) if (slow.works(calendar, --begin)) left--;
        if (left === 0) {
          expect(addWorkingTime(calendar, at(from), -minutes * MINUTE)).toBe(at(begin));
        }
      }),
      { numRuns: 60 },
    );
  });

  it('next begins at the first working minute', () => {
    fc.assert(
      fc.property(calendars(zone, start), index, (calendar, from) => {
        let first = from;
        while (first < slow.minutes && !slow.works(calendar, first)) first++;
        if (first < slow.minutes) expect(nextWorkingInstant(calendar, at(from))).toBe(at(first));
      }),
      { numRuns: 60 },
    );
  });
});

describe('working days, whatever the calendar and the zone', () => {
  const zone = fc.constantFrom(...weeks.map(([name]) => name));
  const year = Date.parse('2024-01-01T00:00:00Z');
  const instant = fc.integer({ min: 0, max: 366 * 1440 }).map((minute) => year + minute * MINUTE);
  const days = fc.integer({ min: 0, max: 30 });
  const sometimes = zone.chain((name) =>
    calendars(name, year).filter(({ hours }) => weekdays.some((day) => hours[day]!.length > 0)),
  );

  it('lead to working time, later than the start', () => {
    fc.assert(
      fc.property(sometimes, instant, days, (calendar, from, count) => {
        const end = addWorkingDays(calendar, from, count);
        expect(isWorkingTime(calendar, end)).toBe(true);
        expect(end).toBeGreaterThanOrEqual(nextWorkingInstant(calendar, from));
        if (count > 0) expect(end).toBeGreaterThan(from);
      }),
      { numRuns: 300 },
    );
  });

  it('never end earlier for a later start, where no shift goes over midnight', () => {
    const office = sometimes.map((calendar): WorkingCalendar => ({
      ...calendar,
      zone: 'Asia/Shanghai',
      hours: Object.fromEntries(
        weekdays.map((day) => [day, calendar.hours[day]!.map(withinTheDay)]),
      ),
      extraDays: {},
    }));
    fc.assert(
      fc.property(office, instant, instant, days, (calendar, a, b, count) => {
        const [first, second] = a < b ? [a, b] : [b, a];
        expect(addWorkingDays(calendar, first, count)).toBeLessThanOrEqual(
          addWorkingDays(calendar, second, count),
        );
      }),
      { numRuns: 300 },
    );
  });

  it('between two moments are the working dates after the first', () => {
    fc.assert(
      fc.property(sometimes, instant, instant, (calendar, a, b) => {
        const [from, to] = a < b ? [a, b] : [b, a];
        const last = dateIn(to, calendar.zone);
        let count = 0;
        for (let day = nextDate(dateIn(from, calendar.zone)); day <= last; day = nextDate(day)) {
          const weekday = weekdays[(new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7]!;
          const hours =
            calendar.extraDays?.[day] ??
            (calendar.holidays?.includes(day) ? [] : calendar.hours[weekday]);
          if (hours && hours.length > 0) count++;
        }
        expect(workingDaysBetween(calendar, from, to)).toBe(count);
      }),
      { numRuns: 300 },
    );
  });
});

function nextDate(date: string): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}

function withinTheDay({ start, end }: TimeRange): TimeRange {
  return { start, end: Math.min(end, 1440) };
}
