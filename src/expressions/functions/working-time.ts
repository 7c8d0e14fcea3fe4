import {
  addWorkingDays,
  addWorkingTime,
  Decimal,
  HOUR,
  workingDaysBetween,
  workingTimeBetween,
  type Instant,
  type WorkingCalendar,
} from '../../shared/index.ts';
import type { FunctionType, ValueType } from '../types.ts';
import { Fault, reasons } from '../values/fault.ts';

const instant: ValueType = { kind: 'instant' };
const int: ValueType = { kind: 'int' };
const decimal: ValueType = { kind: 'decimal' };

/** Farthest that working time is counted, so that one call cannot walk through ten thousand years. */
const farthestDays = 3_660;
const cost = 1_000;

function near<T>(name: string, count: number, work: () => T): T {
  if (Math.abs(count) > farthestDays) throw new Fault(reasons.badArgument(name, String(count)));
  return work();
}

function within<T>(name: string, from: Instant, to: Instant, work: () => T): T {
  return near(name, (to - from) / (24 * HOUR), work);
}

/**
 * Functions on the working time of a calendar, for `TypeEnvironment.functions`. They raise where they
 * would have to look further than ten years.
 */
export function workingTimeFunctions(calendar: WorkingCalendar): readonly FunctionType[] {
  return [
    {
      name: 'workingDays',
      parameters: [instant, instant],
      returns: int,
      description: 'Working days after the date of the first moment up to that of the second.',
      cost,
      implementation: (from, to) =>
        within('workingDays', from as Instant, to as Instant, () =>
          workingDaysBetween(calendar, from as Instant, to as Instant),
        ),
    },
    {
      name: 'addWorkingDays',
      parameters: [instant, int],
      returns: instant,
      description: 'The same time of day, so many working days on.',
      cost,
      implementation: (from, days) =>
        near('addWorkingDays', days as number, () =>
          addWorkingDays(calendar, from as Instant, days as number),
        ),
    },
    {
      name: 'workingHours',
      parameters: [instant, instant],
      returns: decimal,
      description: 'Hours of working time between two moments.',
      cost,
      implementation: (from, to) =>
        within('workingHours', from as Instant, to as Instant, () =>
          new Decimal(workingTimeBetween(calendar, from as Instant, to as Instant)).div(HOUR),
        ),
    },
    {
      name: 'addWorkingHours',
      parameters: [instant, decimal],
      returns: instant,
      description: 'The moment at which so many hours of working time have passed.',
      cost,
      implementation: (from, hours) =>
        near('addWorkingHours', (hours as Decimal).div(2).toNumber(), () =>
          addWorkingTime(calendar, from as Instant, (hours as Decimal).times(HOUR).toNumber()),
        ),
    },
  ];
}
