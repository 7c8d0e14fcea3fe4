import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  occurrencesBetween,
  parseRecurrence,
  parseRule,
  type HolidayRule,
  type Recurrence,
  type RecurrenceSetting,
} from '../../src/calendar/index.ts';
import { fromIso, startOfDate, toIso, toLocal } from '../../src/shared/index.ts';

interface Example {
  readonly rule: string;
  readonly from: string;
  readonly dates: readonly string[];
}

const file = new URL('data/rfc-5545-examples.json', import.meta.url);
const examples = JSON.parse(readFileSync(file, 'utf8')) as readonly Example[];

const office = [{ start: 540, end: 1080 }];
const hours = {
  monday: office,
  tuesday: office,
  wednesday: office,
  thursday: office,
  friday: office,
};

function setting(zone: string, holidays: HolidayRule = 'hold', days: readonly string[] = []) {
  return { zone, holidays, calendar: { zone, hours, holidays: days } } satisfies RecurrenceSetting;
}

function inWords(text: string): Recurrence {
  const parsed = parseRecurrence(text);
  if (!parsed.ok) throw new RangeError(text);
  return parsed.value;
}

/** What the wall shows at each occurrence within the dates. */
function walls(recurrence: Recurrence, where: RecurrenceSetting, from: string, until: string) {
  const [start, end] = [startOfDate(from, where.zone), startOfDate(until, where.zone)];
  return occurrencesBetween(recurrence, where, start, end).map(({ start: at }) =>
    toIso(toLocal(where.zone, at)).slice(0, 16).replace('T', ' '),
  );
}

describe('a rule of RFC 5545', () => {
  it.each(examples)('$rule from $from', ({ rule, from, dates }) => {
    const parsed = parseRule(rule, '09:00', from);
    if (!parsed.ok) throw new RangeError(rule);
    const found = walls(parsed.value, setting('America/New_York'), '1990-01-01', '2010-01-01');
    expect(found).toEqual(dates.map((date) => `${date} 09:00`));
  });

  it.each([
    ['FREQ=WEEKLY;BYDAY=XX', undefined],
    ['FREQ=HOURLY', undefined],
    ['FREQ=WEEKLY;BYHOUR=9', undefined],
    ['WEEKLY', undefined],
    ['FREQ=DAILY\nDTSTART:20260101T000000Z', undefined],
    ['FREQ=DAILY;COUNT=3', undefined],
    ['FREQ=YEARLY;BYMONTH=13', undefined],
  ])('is refused: %s', (rule, from) => {
    expect(parseRule(rule, '09:00', from)).toMatchObject({ error: { code: 'bad-recurrence' } });
  });
});

describe('a recurrence in words', () => {
  it.each([
    ['week on monday at 09:30', 'FREQ=WEEKLY;BYDAY=MO'],
    ['2 weeks on tuesday and thursday at 14:00', 'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH'],
    ['week on monday, wednesday and friday at 9:00', 'FREQ=WEEKLY;BYDAY=MO,WE,FR'],
    ['day at 08:15', 'FREQ=DAILY'],
    ['working day at 09:00', 'FREQ=DAILY'],
    ['month on 15 at 10:00', 'FREQ=MONTHLY;BYMONTHDAY=15'],
    ['month on first monday at 10:00', 'FREQ=MONTHLY;BYDAY=1MO'],
    ['month on last day at 10:00', 'FREQ=MONTHLY;BYMONTHDAY=-1'],
    ['2 months on third friday at 10:00', 'FREQ=MONTHLY;INTERVAL=2;BYDAY=3FR'],
    ['quarter on first monday at 10:00', 'FREQ=YEARLY;BYMONTH=1,4,7,10;BYDAY=1MO'],
    ['quarter on last friday at 14:00', 'FREQ=YEARLY;BYMONTH=3,6,9,12;BYDAY=-1FR'],
    ['year on 1 march at 10:00', 'FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=1'],
    ['year on second tuesday of may at 10:00', 'FREQ=YEARLY;BYMONTH=5;BYDAY=2TU'],
  ])('%s', (text, rule) => {
    expect(inWords(text).rule).toBe(rule);
  });

  it.each([
    'week',
    'week on monday',
    'week on moonday at 09:30',
    'week on monday at 25:00',
    'month on 32 at 09:00',
    'fortnight at 09:00',
    'day on monday at 09:00',
    '0 weeks on monday at 09:00',
  ])('is refused: %s', (text) => {
    expect(parseRecurrence(text)).toMatchObject({
      error: { code: 'bad-recurrence', params: { value: text } },
    });
  });
});

describe('on the wall of a zone', () => {
  it('keeps its time of day where the clock changes', () => {
    const monday = inWords('week on monday at 09:30');
    const found = walls(monday, setting('Europe/Berlin'), '2026-03-23', '2026-04-07');
    expect(found).toEqual(['2026-03-23 09:30', '2026-03-30 09:30', '2026-04-06 09:30']);
    const [before, after] = occurrencesBetween(
      monday,
      setting('Europe/Berlin'),
      fromIso('2026-03-23T00:00:00Z') ?? 0,
      fromIso('2026-03-31T00:00:00Z') ?? 0,
    );
    expect(toIso(before?.start ?? 0)).toBe('2026-03-23T08:30:00.000Z');
    expect(toIso(after?.start ?? 0)).toBe('2026-03-30T07:30:00.000Z');
  });

  it('counts every other week from the same one, whenever it is asked', () => {
    const every = inWords('2 weeks on monday at 09:30');
    const one = walls(every, setting('Asia/Shanghai'), '2026-01-01', '2026-03-01');
    const two = walls(every, setting('Asia/Shanghai'), '2026-02-01', '2026-03-01');
    expect(one.slice(-two.length)).toEqual(two);
  });
});

describe('on holidays', () => {
  const golden = [1, 2, 3, 4, 5, 6, 7].map((day) => `2026-10-0${day}`);
  const monday = inWords('week on monday at 09:30');
  const among = (rule: HolidayRule, what = monday) =>
    walls(what, setting('Asia/Shanghai', rule, golden), '2026-09-28', '2026-10-13');

  it('is left out, moved to the next working day, or held', () => {
    expect(among('skip')).toEqual(['2026-09-28 09:30', '2026-10-12 09:30']);
    expect(among('next working day')).toEqual([
      '2026-09-28 09:30',
      '2026-10-08 09:30',
      '2026-10-12 09:30',
    ]);
    expect(among('hold')).toHaveLength(3);
  });

  it('gives way to the occurrence of the day it would move to', () => {
    const often = inWords('week on wednesday, thursday and friday at 09:30');
    expect(among('next working day', often)).toEqual([
      '2026-09-30 09:30',
      '2026-10-08 09:30',
      '2026-10-09 09:30',
    ]);
  });

  it('is no holiday where people never work', () => {
    const saturday = inWords('week on saturday at 10:00');
    expect(
      walls(saturday, setting('Asia/Shanghai', 'skip'), '2026-11-01', '2026-11-15'),
    ).toHaveLength(2);
  });

  it('is only on working days where it says so, and on the last of a month before a weekend', () => {
    const daily = inWords('working day at 09:00');
    expect(among('hold', daily).map((at) => at.slice(5, 10))).toEqual(
      '09-28 09-29 09-30 10-08 10-09 10-12'.split(' '),
    );
    const last = inWords('month on last working day at 16:00');
    expect(walls(last, setting('Asia/Shanghai'), '2026-05-01', '2026-07-01')).toEqual([
      '2026-05-29 16:00',
      '2026-06-30 16:00',
    ]);
  });
});
