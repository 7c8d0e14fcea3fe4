import {
  DAY,
  dateIn,
  Decimal,
  fromIso,
  HOUR,
  isPlainDate,
  isTimeZone,
  MINUTE,
  startOfDate,
  type Instant,
} from '../../shared/index.ts';
import type { Node } from '../check/node.ts';
import { safeInteger } from '../values/arithmetic.ts';
import { addDays, addMonths, daysBetween, weekday } from '../values/calendar.ts';
import { Fault, reasons } from '../values/fault.ts';
import { overload, type FunctionFamily, type Overload, type Specialized } from './entry.ts';

const millisecondsOf = { minutes: MINUTE, hours: HOUR, days: DAY };

/** A time zone that is written out must exist. */
function inZone(plain: Overload, argument: number): Overload {
  const specialize = (args: readonly Node[]): Specialized | undefined => {
    const zone = args[argument]?.constant;
    if (typeof zone !== 'string' || isTimeZone(zone)) return undefined;
    const detail = { en: `There is no time zone “${zone}”.`, 'zh-CN': `没有时区“${zone}”。` };
    return { fault: { argument, detail } };
  };
  return { ...plain, specialize };
}

/** A date or moment that is written out must exist. */
function parsed(plain: Overload, test: (text: string) => boolean): Overload {
  const specialize = (args: readonly Node[]): Specialized | undefined => {
    const text = args[0]?.constant;
    if (typeof text !== 'string' || test(text)) return undefined;
    const detail = {
      en: `“${text}” is none that exists.`,
      'zh-CN': `“${text}”不存在或格式不正确。`,
    };
    return { fault: { argument: 0, detail } };
  };
  return { ...plain, specialize };
}

function parseDate(text: string): string {
  if (!isPlainDate(text)) throw new Fault(reasons.badArgument('date', text));
  return text;
}

function parseInstant(text: string): Instant {
  const instant = fromIso(text);
  if (instant === undefined) throw new Fault(reasons.badArgument('instant', text));
  return instant;
}

const part = (index: number) => (date: string) => Number(date.split('-')[index]);

const made = (unit: keyof typeof millisecondsOf) =>
  overload(`${unit}(number: int): duration`, (value: number) =>
    safeInteger(value * millisecondsOf[unit]),
  );

const measured = (name: string, unit: keyof typeof millisecondsOf) =>
  overload(`${name}(duration: duration): decimal`, (value: number) =>
    new Decimal(value).div(millisecondsOf[unit]),
  );

export const dates: FunctionFamily = {
  title: { en: 'Dates and times', 'zh-CN': '日期与时间' },
  functions: [
    {
      name: 'date',
      description: {
        en: 'The calendar day of a moment in a time zone, or of a text such as `2026-01-31`.',
        'zh-CN': '某时刻在某时区的日期，或 `2026-01-31` 这样的文本所表示的日期。',
      },
      overloads: [
        parsed(overload('date(text: text): date', parseDate), isPlainDate),
        inZone(overload('date(moment: instant, zone: text): date', dateIn), 1),
      ],
    },
    {
      name: 'instant',
      description: {
        en: 'The moment of a text such as `2026-01-31T09:00:00+08:00`.',
        'zh-CN': '`2026-01-31T09:00:00+08:00` 这样的文本所表示的时刻。',
      },
      overloads: [
        parsed(
          overload('instant(text: text): instant', parseInstant),
          (text) => fromIso(text) !== undefined,
        ),
      ],
    },
    {
      name: 'startOfDay',
      description: {
        en: 'The moment at which a day begins in a time zone.',
        'zh-CN': '某日期在某时区开始的时刻。',
      },
      overloads: [inZone(overload('startOfDay(date: date, zone: text): instant', startOfDate), 1)],
    },
    {
      name: 'addDays',
      description: { en: 'The date so many days on.', 'zh-CN': '若干天后的日期。' },
      overloads: [overload('addDays(date: date, days: int): date', addDays)],
    },
    {
      name: 'addMonths',
      description: {
        en: 'The same day so many months on, or the month’s last day where it has no such day.',
        'zh-CN': '若干个月后的同一天；该月没有这一天时取月末。',
      },
      overloads: [overload('addMonths(date: date, months: int): date', addMonths)],
    },
    {
      name: 'daysBetween',
      description: {
        en: 'Whole days from the first date to the second.',
        'zh-CN': '从第一个日期到第二个日期的天数。',
      },
      overloads: [overload('daysBetween(from: date, to: date): int', daysBetween)],
    },
    {
      name: 'year',
      description: { en: 'The year of a date.', 'zh-CN': '日期的年份。' },
      overloads: [overload('year(date: date): int', part(0))],
    },
    {
      name: 'month',
      description: { en: 'The month of a date, from 1.', 'zh-CN': '日期的月份，从 1 开始。' },
      overloads: [overload('month(date: date): int', part(1))],
    },
    {
      name: 'day',
      description: { en: 'The day of the month of a date.', 'zh-CN': '日期在当月的第几天。' },
      overloads: [overload('day(date: date): int', part(2))],
    },
    {
      name: 'weekday',
      description: {
        en: '1 for Monday to 7 for Sunday (ISO 8601).',
        'zh-CN': '星期几：周一为 1，周日为 7（ISO 8601）。',
      },
      overloads: [overload('weekday(date: date): int', weekday)],
    },
    {
      name: 'minutes',
      description: { en: 'A duration of so many minutes.', 'zh-CN': '若干分钟的时长。' },
      overloads: [made('minutes')],
    },
    {
      name: 'hours',
      description: { en: 'A duration of so many hours.', 'zh-CN': '若干小时的时长。' },
      overloads: [made('hours')],
    },
    {
      name: 'days',
      description: {
        en: 'A duration of so many days of 24 hours.',
        'zh-CN': '若干天（每天 24 小时）的时长。',
      },
      overloads: [made('days')],
    },
    {
      name: 'inMinutes',
      description: { en: 'A duration as a number of minutes.', 'zh-CN': '时长折合的分钟数。' },
      overloads: [measured('inMinutes', 'minutes')],
    },
    {
      name: 'inHours',
      description: { en: 'A duration as a number of hours.', 'zh-CN': '时长折合的小时数。' },
      overloads: [measured('inHours', 'hours')],
    },
    {
      name: 'inDays',
      description: {
        en: 'A duration as a number of days of 24 hours.',
        'zh-CN': '时长折合的天数（每天 24 小时）。',
      },
      overloads: [measured('inDays', 'days')],
    },
  ],
};
