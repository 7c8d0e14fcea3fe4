import { describe, expect, it } from 'vitest';
import {
  addWorkingDays,
  addWorkingTime,
  BatonError,
  fromIso,
  HOUR,
  isWorkingTime,
  nextWorkingInstant,
  parseTimeRange,
  previousWorkingInstant,
  toIso,
  weekdays,
  workingDaysBetween,
  workingTimeBetween,
  type TimeRange,
  type WorkingCalendar,
} from '../../../src/shared/index.ts';

const at = (text: string) => fromIso(text)!;
const hours = (text: string): TimeRange => {
  const range = parseTimeRange(text);
  if (!range.ok) throw new Error(text);
  return range.value;
};
const week = (...ranges: string[]) =>
  Object.fromEntries(weekdays.slice(0, 5).map((day) => [day, ranges.map(hours)]));

const shanghai: WorkingCalendar = {
  zone: 'Asia/Shanghai',
  hours: week('09:00-12:00', '13:00-18:00'),
  // Spring Festival of 2024, with the Sundays and Saturdays worked for it.
  holidays: ['2024-02-12', '2024-02-13', '2024-02-14', '2024-02-15', '2024-02-16'],
  extraDays: {
    '2024-02-04': [hours('09:00-12:00'), hours('13:00-18:00')],
    '2024-02-18': [hours('09:00-12:00')],
  },
};

describe('a working calendar', () => {
  it('counts four working hours over lunch and the night', () => {
    expect(toIso(addWorkingTime(shanghai, at('2024-03-04T11:00:00+08:00'), 4 * HOUR))).toBe(
      '2024-03-04T08:00:00.000Z',
    );
    expect(toIso(addWorkingTime(shanghai, at('2024-03-04T16:00:00+08:00'), 4 * HOUR))).toBe(
      '2024-03-05T03:00:00.000Z',
    );
  });

  it('ends a full day at its end, not on the next morning', () => {
    expect(addWorkingTime(shanghai, at('2024-03-04T09:00:00+08:00'), 8 * HOUR)).toBe(
      at('2024-03-04T18:00:00+08:00'),
    );
  });

  it('counts back for a warning before a deadline', () => {
    expect(addWorkingTime(shanghai, at('2024-03-05T10:00:00+08:00'), -4 * HOUR)).toBe(
      at('2024-03-04T15:00:00+08:00'),
    );
  });

  it('knows holidays and the days that make up for them', () => {
    const friday = at('2024-02-09T15:00:00+08:00');
    expect(nextWorkingInstant(shanghai, at('2024-02-09T18:00:00+08:00'))).toBe(
      at('2024-02-18T09:00:00+08:00'),
    );
    expect(isWorkingTime(shanghai, at('2024-02-04T10:00:00+08:00'))).toBe(true);
    expect(workingDaysBetween(shanghai, friday, at('2024-02-19T09:00:00+08:00'))).toBe(2);
    expect(workingTimeBetween(shanghai, friday, at('2024-02-19T00:00:00+08:00'))).toBe(6 * HOUR);
  });

  it('lets a shift over midnight belong to the day on which it begins', () => {
    const nights: WorkingCalendar = {
      zone: 'Europe/London',
      hours: { friday: [hours('22:00-06:00')], monday: [hours('22:00-06:00')] },
    };
    expect(isWorkingTime(nights, at('2024-06-08T03:00:00+01:00'))).toBe(true);
    expect(addWorkingDays(nights, at('2024-06-08T03:00:00+01:00'), 1)).toBe(
      at('2024-06-11T03:00:00+01:00'),
    );
  });

  it('has a longer night shift when the clock goes back and a shorter one when it goes forward', () => {
    const nights: WorkingCalendar = {
      zone: 'America/New_York',
      hours: { saturday: [hours('22:00-06:00')] },
    };
    const shift = (saturday: string) =>
      workingTimeBetween(
        nights,
        at(`${saturday}T12:00:00Z`),
        at(`${saturday}T12:00:00Z`) + 30 * HOUR,
      );
    expect(shift('2024-11-02')).toBe(9 * HOUR);
    expect(shift('2024-03-09')).toBe(7 * HOUR);
    expect(shift('2024-06-08')).toBe(8 * HOUR);
  });

  it('that never has work says so instead of searching forever', () => {
    const never: WorkingCalendar = { zone: 'UTC', hours: {} };
    const holiday: WorkingCalendar = { zone: 'UTC', hours: {}, extraDays: { '1999-01-01': [] } };
    for (const calendar of [never, holiday]) {
      expect(() => addWorkingTime(calendar, 0, HOUR)).toThrow(BatonError);
      expect(() => addWorkingDays(calendar, 0, -1)).toThrow(/no working time within ten years/);
    }
    expect(workingTimeBetween(never, 0, 1e10)).toBe(0);
  });
});

describe('working days', () => {
  const cases: [from: string, days: number, to: string, why: string][] = [
    ['2024-03-01T15:00', 1, '2024-03-04T15:00', 'from Friday to Monday at the same time'],
    ['2024-03-02T11:00', 1, '2024-03-05T09:00', 'from Saturday as if it were Monday morning'],
    ['2024-03-01T20:00', 1, '2024-03-05T09:00', 'from Friday night just the same'],
    ['2024-03-04T12:30', 2, '2024-03-06T13:00', 'from lunch as if it were after it'],
    ['2024-03-04T10:00', 0, '2024-03-04T10:00', 'none within working time'],
    ['2024-03-03T10:00', 0, '2024-03-04T09:00', 'none outside of it, up to the next work'],
    ['2024-02-09T15:00', 1, '2024-02-19T09:00', 'to a half day that is over by then'],
    ['2024-03-04T09:00', -1, '2024-03-01T09:00', 'back from Monday morning to Friday morning'],
    ['2024-03-03T10:00', -1, '2024-02-29T18:00', 'back from Sunday as from Friday evening'],
    ['2024-03-01T18:00', -1, '2024-02-29T18:00', 'back from the end of a day to the end of one'],
  ];
  it.each(cases)('%s and %i working days is %s: %s', (from, days, to) => {
    expect(toIso(addWorkingDays(shanghai, at(`${from}:00+08:00`), days))).toBe(
      toIso(at(`${to}:00+08:00`)),
    );
  });

  it('keep the time on the wall when the clock changes in between', () => {
    const newYork: WorkingCalendar = { zone: 'America/New_York', hours: week('09:00-17:00') };
    expect(addWorkingDays(newYork, at('2024-03-08T10:00:00-05:00'), 1)).toBe(
      at('2024-03-11T10:00:00-04:00'),
    );
  });

  it('look back from outside working time to when work ended', () => {
    expect(previousWorkingInstant(shanghai, at('2024-03-03T10:00:00+08:00'))).toBe(
      at('2024-03-01T18:00:00+08:00'),
    );
  });
});

describe('hours in a definition', () => {
  it.each([
    ['09:00-18:00', 540, 1080],
    ['9:00 – 12:30', 540, 750],
    ['22:00-06:00', 1320, 1800],
    ['00:00-24:00', 0, 1440],
    ['18:00-24:00', 1080, 1440],
  ])('%s', (text, start, end) => {
    expect(parseTimeRange(text)).toEqual({ ok: true, value: { start, end } });
  });

  it.each(['9-18', '09:00', '24:00-06:00', '09:60-10:00', '25:00-26:00', '09:00-09:00', ''])(
    '%s is refused',
    (text) => {
      expect(parseTimeRange(text)).toEqual({
        ok: false,
        error: { code: 'invalid-time-range', params: { value: text } },
      });
    },
  );
});
