import {
  addWorkingDays,
  addWorkingTime,
  dateIn,
  Decimal,
  HOUR,
  startOfDate,
  workingDaysBetween,
  workingTimeBetween,
  type Instant,
  type LocalizedText,
  type PlainDate,
  type WorkingCalendar,
} from '../../shared/index.ts';
import type { FunctionType, ValueType } from '../types.ts';
import { Fault, reasons } from '../values/fault.ts';

const instant: ValueType = { kind: 'instant' };
const int: ValueType = { kind: 'int' };
const decimal: ValueType = { kind: 'decimal' };
const date: ValueType = { kind: 'date' };

/** Farthest that working time is counted, so that one call cannot walk through ten thousand years. */
const farthestDays = 3_660;
const cost = 1_000;

function near<T>(name: string, count: number, work: () => T): T {
  if (Math.abs(count) > farthestDays) throw new Fault(reasons.badArgument(name, String(count)));
  return work();
}

/** One way to call a function of working time. */
interface WorkingTimeFunction {
  readonly name: string;
  readonly parameters: readonly (readonly [name: string, type: ValueType])[];
  readonly returns: ValueType;
  readonly description: LocalizedText;
  readonly run: (calendar: WorkingCalendar, ...args: never[]) => unknown;
}

const workingDays = (calendar: WorkingCalendar, from: Instant, to: Instant): number =>
  near('workingDays', (to - from) / (24 * HOUR), () => workingDaysBetween(calendar, from, to));

const onWorkingDays = (calendar: WorkingCalendar, from: Instant, days: number): Instant =>
  near('addWorkingDays', days, () => addWorkingDays(calendar, from, days));

const counted: LocalizedText = {
  en: 'Working days after the day of the first up to that of the second.',
  'zh-CN': '从前者次日起至后者当日的工作日数。',
};
const sameTime: LocalizedText = {
  en: 'So many working days on; of a moment, at the same time of day.',
  'zh-CN': '若干个工作日之后；对于日期时间，取当天同一时刻。',
};

const functions: readonly WorkingTimeFunction[] = [
  {
    name: 'workingDays',
    parameters: [
      ['from', instant],
      ['to', instant],
    ],
    returns: int,
    description: counted,
    run: workingDays,
  },
  {
    name: 'workingDays',
    parameters: [
      ['from', date],
      ['to', date],
    ],
    returns: int,
    description: counted,
    run: (calendar, from: PlainDate, to: PlainDate) =>
      workingDays(calendar, startOfDate(from, calendar.zone), startOfDate(to, calendar.zone)),
  },
  {
    name: 'addWorkingDays',
    parameters: [
      ['from', instant],
      ['days', int],
    ],
    returns: instant,
    description: sameTime,
    run: onWorkingDays,
  },
  {
    name: 'addWorkingDays',
    parameters: [
      ['from', date],
      ['days', int],
    ],
    returns: date,
    description: sameTime,
    run: (calendar, from: PlainDate, days: number) =>
      dateIn(onWorkingDays(calendar, startOfDate(from, calendar.zone), days), calendar.zone),
  },
  {
    name: 'workingHours',
    parameters: [
      ['from', instant],
      ['to', instant],
    ],
    returns: decimal,
    description: {
      en: 'Hours of working time between two moments.',
      'zh-CN': '两个时刻之间的工作小时数。',
    },
    run: (calendar, from: Instant, to: Instant) =>
      near('workingHours', (to - from) / (24 * HOUR), () =>
        new Decimal(workingTimeBetween(calendar, from, to)).div(HOUR),
      ),
  },
  {
    name: 'addWorkingHours',
    parameters: [
      ['from', instant],
      ['hours', decimal],
    ],
    returns: instant,
    description: {
      en: 'The moment at which so many hours of working time have passed.',
      'zh-CN': '经过若干工作小时后的时刻。',
    },
    run: (calendar, from: Instant, hours: Decimal) =>
      near('addWorkingHours', hours.div(2).toNumber(), () =>
        addWorkingTime(calendar, from, hours.times(HOUR).toNumber()),
      ),
  },
];

/**
 * Functions on working time, for `TypeEnvironment.functions`: by the calendar of the evaluation's
 * context, or where that has none, by this one. They raise where they would have to look further than
 * ten years.
 */
export function workingTimeFunctions(calendar: WorkingCalendar): readonly FunctionType[] {
  return functions.map(({ name, parameters, returns, run }) => ({
    name,
    parameters: parameters.map(([, type]) => type),
    returns,
    cost,
    implementation: (args, context) => run(context.calendar ?? calendar, ...(args as never[])),
  }));
}

/** The functions by name, each with its signatures and what it does. */
export function workingTimeReference() {
  const byName = Map.groupBy(functions, ({ name }) => name);
  return [...byName].map(([name, ways]) => ({
    name,
    signatures: ways.map(({ parameters, returns }) => {
      const list = parameters.map(([parameter, type]) => `${parameter}: ${type.kind}`).join(', ');
      return `${name}(${list}): ${returns.kind}`;
    }),
    description: ways[0]?.description ?? '',
  }));
}
