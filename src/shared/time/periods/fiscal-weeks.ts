import { toEpochDay, weekdayIndex } from '../plain-date.ts';

/** How the 13 weeks of a quarter are divided into its months. */
export const weekPatterns = ['4-4-5', '4-5-4', '5-4-4'] as const;

/** A fiscal year of whole weeks. It ends on a weekday: the last one of a month, or the one nearest its end. */
export interface FiscalWeeks {
  readonly pattern: (typeof weekPatterns)[number];
  /** The month at whose end the year ends, 1 to 12. */
  readonly month: number;
  /** The weekday on which it ends: 0 for Monday to 6 for Sunday. */
  readonly weekday: number;
  readonly nearest: boolean;
}

export type FiscalWeekUnit = 'week' | 'month' | 'quarter' | 'half-year' | 'year';

/** A part of a fiscal year: its first day, and the one after its last, in days since 1970. */
export interface FiscalDays {
  readonly first: number;
  readonly next: number;
  readonly label: string;
}

/**
 * The part of a fiscal year of weeks in which a day lies, labelled `FY2027-W09`, `FY2027-P02` (the month, so
 * called since it is none of the calendar), `FY2027-Q1`, `FY2027-H1` or `FY2027`. A year is named for the one
 * in which its last month ends, and a 53rd week belongs to the last month.
 */
export function fiscalDaysAt(day: number, unit: FiscalWeekUnit, weeks: FiscalWeeks): FiscalDays {
  const { year, first, next } = yearAt(day, weeks);
  const name = `FY${String(year).padStart(4, '0')}`;
  if (unit === 'year') return { first, next, label: name };
  const lengths = lengthsOf(unit, weeks.pattern, (next - first) / 7);
  let start = first;
  for (const [index, length] of lengths.entries()) {
    const end = start + length * 7;
    if (day < end) return { first: start, next: end, label: `${name}-${nameOf(unit, index + 1)}` };
    start = end;
  }
  return { first, next, label: name };
}

function yearAt(day: number, weeks: FiscalWeeks) {
  let year = new Date(day * 86_400_000).getUTCFullYear() - 1;
  while (yearEnd(year, weeks) < day) year += 1;
  return { year, first: yearEnd(year - 1, weeks) + 1, next: yearEnd(year, weeks) + 1 };
}

/** The last day of the fiscal year that is named for a calendar year. */
function yearEnd(year: number, { month, weekday, nearest }: FiscalWeeks): number {
  const following = new Date(Date.UTC(2000, month, 1)).setUTCFullYear(
    month === 12 ? year + 1 : year,
  );
  const monthEnd = toEpochDay(new Date(following).toISOString().slice(0, 10)) - 1;
  const since = (weekdayIndex(monthEnd) - weekday + 7) % 7;
  const last = monthEnd - since;
  return nearest && since > 3 ? last + 7 : last;
}

/** How many weeks each part of the year has. */
function lengthsOf(
  unit: Exclude<FiscalWeekUnit, 'year'>,
  pattern: FiscalWeeks['pattern'],
  weeks: number,
): readonly number[] {
  if (unit === 'week') return Array.from({ length: weeks }, () => 1);
  const quarter = pattern.split('-').map(Number);
  const parts = {
    month: [quarter, quarter, quarter, quarter].flat(),
    quarter: [13, 13, 13, 13],
    'half-year': [26, 26],
  }[unit];
  const last = parts.length - 1;
  return parts.map((length, index) => (index === last ? length + weeks - 52 : length));
}

function nameOf(unit: Exclude<FiscalWeekUnit, 'year'>, number: number): string {
  const two = String(number).padStart(2, '0');
  return { week: `W${two}`, month: `P${two}`, quarter: `Q${number}`, 'half-year': `H${number}` }[
    unit
  ];
}
