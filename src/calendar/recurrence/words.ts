import { fail, ok, weekdays, type Problem, type Result } from '../../shared/index.ts';
import type { Recurrence } from './recurrence.ts';
import { checkedRule } from './rule.ts';

const dayCodes = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;
const ordinals = ['first', 'second', 'third', 'fourth'] as const;
const months =
  'january february march april may june july august september october november december'.split(
    ' ',
  );
/** Months in which a quarter begins, and ends. */
const quarters = { first: '1,4,7,10', last: '3,6,9,12' } as const;

type Days = Pick<Recurrence, 'rule' | 'workingDays'>;

/**
 * Reads `week on monday at 09:30`, `2 weeks on monday and thursday at 09:30`, `day at 09:00`, `working day at
 * 09:00`, `month on 15 at 10:00`, `month on first monday at 10:00`, `month on last working day at 16:00`, `quarter
 * on last friday at 14:00`, `year on 1 march at 10:00`. Fails with `bad-recurrence`.
 */
export function parseRecurrence(text: string): Result<Recurrence, Problem> {
  const wrong = fail({ code: 'bad-recurrence' as const, params: { value: text } });
  const [, every, clock] = /^(.+)\s+at\s+(\d{1,2}:\d\d)$/.exec(words(text)) ?? [];
  const at = clock === undefined ? undefined : timeOfDay(clock);
  const days = every === undefined ? undefined : daysOf(every);
  if (!days || at === undefined) return wrong;
  return checkedRule(days.rule) ? ok({ ...days, at }) : wrong;
}

/** `9:30` as `09:30`; undefined where no clock shows it. */
export function timeOfDay(text: string): string | undefined {
  const [, hour = '', minute = ''] = /^(\d{1,2}):(\d\d)$/.exec(text.trim()) ?? [];
  if (hour === '' || Number(hour) > 23 || Number(minute) > 59) return undefined;
  return `${hour.padStart(2, '0')}:${minute}`;
}

function words(text: string): string {
  return text.trim().toLowerCase().replaceAll(/\s+/g, ' ');
}

function daysOf(text: string): Days | undefined {
  if (text === 'working day') return { rule: 'FREQ=DAILY', workingDays: 'only' };
  const [, count = '1', unit, on] =
    /^(?:(\d{1,2}) )?(day|week|month|quarter|year)s?(?: on (.+))?$/.exec(text) ?? [];
  const interval = Number(count) === 1 ? '' : `;INTERVAL=${Number(count)}`;
  switch (unit) {
    case 'day':
      return on === undefined ? { rule: `FREQ=DAILY${interval}` } : undefined;
    case 'week':
      return weekly(interval, on ?? 'monday');
    case 'month':
      return monthly(`FREQ=MONTHLY${interval}`, on ?? '1');
    case 'quarter':
      return interval === '' ? quarterly(on ?? '1') : undefined;
    case 'year':
      return yearly(`FREQ=YEARLY${interval}`, on ?? '1 january');
    default:
      return undefined;
  }
}

function weekly(interval: string, on: string): Days | undefined {
  const codes = on.split(/, and |, | and /).map((day) => dayCode(day));
  if (codes.some((code) => code === undefined)) return undefined;
  return { rule: `FREQ=WEEKLY${interval};BYDAY=${codes.join(',')}` };
}

function monthly(base: string, on: string): Days | undefined {
  const [, place, day = ''] = /^(first|second|third|fourth|last) (.+)$/.exec(on) ?? [];
  if (place === undefined) return dayOfMonth(base, on);
  const number = place === 'last' ? -1 : ordinals.findIndex((one) => one === place) + 1;
  if (day === 'day') return dayOfMonth(base, String(number));
  if (day === 'working day' && Math.abs(number) === 1)
    return {
      rule: `${base};BYMONTHDAY=${number}`,
      workingDays: number === 1 ? 'next' : 'last',
    };
  const code = dayCode(day);
  return code === undefined ? undefined : { rule: `${base};BYDAY=${number}${code}` };
}

function dayOfMonth(base: string, text: string): Days | undefined {
  const [, digits] = /^(-1|\d{1,2})$/.exec(text) ?? [];
  const day = Number(digits);
  return day <= 31 && day !== 0 ? { rule: `${base};BYMONTHDAY=${day}` } : undefined;
}

/** `first monday` is that of the quarter's first month, `last friday` that of its last. */
function quarterly(on: string): Days | undefined {
  const month = on.startsWith('last ') ? quarters.last : quarters.first;
  return monthly(`FREQ=YEARLY;BYMONTH=${month}`, on);
}

function yearly(base: string, on: string): Days | undefined {
  const [, day = '', month = ''] = /^(.+?)(?: of)? ([a-z]+)$/.exec(on) ?? [];
  const number = months.indexOf(month) + 1;
  return number === 0 ? undefined : monthly(`${base};BYMONTH=${number}`, day);
}

function dayCode(day: string): string | undefined {
  return dayCodes[weekdays.findIndex((one) => one === day)];
}
