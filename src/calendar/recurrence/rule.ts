import { RRuleTemporal } from 'rrule-temporal';
import { fail, ok, type PlainDate, type Problem, type Result } from '../../shared/index.ts';
import { usualStart, type Recurrence } from './recurrence.ts';

const day = '(MO|TU|WE|TH|FR|SA|SU)';
const listOf = (item: string) => new RegExp(`^${item}(,${item})*$`);
const numbers = (most: number) => (text: string) =>
  text.split(',').every((one) => {
    const number = Number(/^[+-]?\d{1,3}$/.exec(one)?.[0]);
    return number !== 0 && Math.abs(number) <= most;
  });
const matching = (pattern: RegExp) => (text: string) => pattern.test(text);

/** What each part of a rule may say. None says a time of day: that stands beside the rule. */
const parts: { readonly [part: string]: (text: string) => boolean } = {
  FREQ: matching(/^(DAILY|WEEKLY|MONTHLY|YEARLY)$/),
  INTERVAL: matching(/^[1-9]\d{0,2}$/),
  COUNT: matching(/^[1-9]\d{0,3}$/),
  UNTIL: matching(/^\d{8}(T\d{6}Z?)?$/),
  BYDAY: matching(listOf(`([+-]?[1-9]\\d?)?${day}`)),
  BYMONTH: (text) => numbers(12)(text) && !text.includes('-'),
  BYMONTHDAY: numbers(31),
  BYYEARDAY: numbers(366),
  BYWEEKNO: numbers(53),
  BYSETPOS: numbers(366),
  WKST: matching(listOf(day)),
};

/**
 * Takes a rule of RFC 5545 as it stands, with a time of day beside it. Fails with `bad-recurrence`: a rule that is
 * none, that goes by hours, that says a time of day, or that counts its occurrences without a first one.
 */
export function parseRule(
  written: string,
  at: string,
  from?: PlainDate,
): Result<Recurrence, Problem> {
  const rule = written
    .trim()
    .toUpperCase()
    .replace(/^RRULE:/, '');
  const counts = /(?:^|;)COUNT=/.test(rule);
  if (!checkedRule(rule, from) || (counts && from === undefined))
    return fail({ code: 'bad-recurrence', params: { value: written } });
  return ok({ rule, at, ...(from === undefined ? {} : { from }) });
}

/** Whether it is a rule that takes days, and has any. */
export function checkedRule(rule: string, from?: PlainDate): boolean {
  const written = rule.split(';').map((part) => part.split('='));
  const known = written.every(([part = '', text = '', ...more]) =>
    more.length > 0 ? false : (parts[part]?.(text) ?? false),
  );
  const once = new Set(written.map(([part]) => part)).size === written.length;
  if (!known || !once || !written.some(([part]) => part === 'FREQ')) return false;
  try {
    const first = new Date(`${from ?? usualStart}T00:00:00Z`);
    return ruleFrom({ rule, at: '12:00', ...(from && { from }) }, 'UTC').next(first, true) !== null;
  } catch {
    return false;
  }
}

/** The rule in a zone, counted from its first day. Raises what the library does for a rule that is none. */
export function ruleFrom({ rule, at, from }: Recurrence, zone: string): RRuleTemporal {
  const start = `${(from ?? usualStart).replaceAll('-', '')}T${at.replace(':', '')}00`;
  return new RRuleTemporal({
    rruleString: `DTSTART;TZID=${zone}:${start}\nRRULE:${rule}`,
    strict: true,
    cache: false,
  });
}
