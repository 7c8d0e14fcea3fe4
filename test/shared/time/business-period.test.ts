import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  businessPeriodAt,
  businessPeriods,
  DAY,
  fromIso,
  toIso,
  weekPatterns,
  type BusinessCalendar,
  type BusinessPeriod,
} from '../../../src/shared/index.ts';

const at = (date: string) => fromIso(`${date}T12:00:00Z`) ?? 0;

function periodAt(date: string, unit: BusinessPeriod, calendar: BusinessCalendar) {
  const { start, end, label } = businessPeriodAt(at(date), unit, 'UTC', calendar);
  return `${label}: ${toIso(start).slice(0, 10)} to ${toIso(end - 1).slice(0, 10)}`;
}

/** The calendar of the National Retail Federation. */
const retail = {
  weeks: { pattern: '4-5-4', month: 1, weekday: 5, nearest: true },
} as const;

describe('the period that holds a day', () => {
  it.each([
    ['2026-03-15', 'half-year', {}, '2026-H1: 2026-01-01 to 2026-06-30'],
    ['2026-07-01', 'half-year', {}, '2026-H2: 2026-07-01 to 2026-12-31'],
    ['2026-03-31', 'half-year', { firstMonth: 4 }, 'FY2026-H2: 2025-10-01 to 2026-03-31'],
    ['2026-04-01', 'half-year', { firstMonth: 4 }, 'FY2027-H1: 2026-04-01 to 2026-09-30'],
    ['2026-02-10', 'quarter', {}, '2026-Q1: 2026-01-01 to 2026-03-31'],
  ] as const)('%s in a calendar of months, by %s', (date, unit, calendar, label) => {
    expect(periodAt(date, unit, calendar)).toBe(label);
  });

  it.each([
    ['2024-02-03', 'year', 'FY2024: 2023-01-29 to 2024-02-03'],
    ['2024-02-04', 'year', 'FY2025: 2024-02-04 to 2025-02-01'],
    ['2024-02-03', 'week', 'FY2024-W53: 2024-01-28 to 2024-02-03'],
    ['2024-02-03', 'month', 'FY2024-P12: 2023-12-31 to 2024-02-03'],
    ['2024-03-03', 'month', 'FY2025-P02: 2024-03-03 to 2024-04-06'],
    ['2024-05-04', 'quarter', 'FY2025-Q1: 2024-02-04 to 2024-05-04'],
    ['2024-08-04', 'half-year', 'FY2025-H2: 2024-08-04 to 2025-02-01'],
  ] as const)('%s in the 4-5-4 calendar of retail, by %s', (date, unit, label) => {
    expect(periodAt(date, unit, retail)).toBe(label);
  });

  it('is a year of ISO 8601 where that ends on the Sunday nearest the end of December', () => {
    const iso = { weeks: { pattern: '4-4-5', month: 12, weekday: 6, nearest: true } } as const;
    expect(periodAt('2021-01-03', 'week', iso)).toBe('FY2020-W53: 2020-12-28 to 2021-01-03');
    expect(periodAt('2021-01-04', 'year', iso)).toBe('FY2021: 2021-01-04 to 2022-01-02');
  });

  it('ends on the last weekday of a month where nothing is nearer', () => {
    const weeks = { pattern: '5-4-4', month: 6, weekday: 4, nearest: false } as const;
    expect(periodAt('2026-06-26', 'year', { weeks })).toBe('FY2026: 2025-06-28 to 2026-06-26');
  });

  it('follows the one before without a gap, with a label that sorts after it', () => {
    const calendars = fc.record({
      pattern: fc.constantFrom(...weekPatterns),
      month: fc.integer({ min: 1, max: 12 }),
      weekday: fc.integer({ min: 0, max: 6 }),
      nearest: fc.boolean(),
    });
    const day = fc.integer({ min: 0, max: 25_000 });
    fc.assert(
      fc.property(calendars, day, fc.constantFrom(...businessPeriods), (weeks, date, unit) => {
        const one = businessPeriodAt(date * DAY, unit, 'UTC', { weeks });
        const next = businessPeriodAt(one.end, unit, 'UTC', { weeks });
        expect(one.start <= date * DAY && date * DAY < one.end).toBe(true);
        expect(next.start).toBe(one.end);
        expect(one.label < next.label).toBe(true);
        expect((one.end - one.start) % (7 * DAY)).toBe(0);
      }),
    );
  });
});
