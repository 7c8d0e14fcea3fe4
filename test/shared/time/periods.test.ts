import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import {
  bucketLabel,
  bucketStart,
  bucketUnits,
  fromIso,
  fromLocal,
  nextBucket,
  parsePeriod,
  toIso,
  toLocal,
} from '../../../src/shared/index.ts';

const at = (text: string) => fromIso(text)!;
const zones = [
  'UTC',
  'Asia/Shanghai',
  'America/New_York',
  'America/Sao_Paulo',
  'America/St_Johns',
  'America/Havana',
  'Australia/Lord_Howe',
  'Pacific/Apia',
];
const instant = fc.integer({
  min: Date.parse('1990-01-01T00:00:00Z'),
  max: Date.parse('2035-01-01T00:00:00Z'),
});
const nearChange = fc
  .tuple(fc.constantFrom(...zones), instant, fc.integer({ min: -90_000_000, max: 90_000_000 }))
  .map(([zone, near, by]) => {
    const change = Temporal.Instant.fromEpochMilliseconds(near)
      .toZonedDateTimeISO(zone)
      .getTimeZoneTransition('next');
    return { zone, instant: (change?.epochMilliseconds ?? near) + by };
  });

describe('time on the wall', () => {
  it('goes to a moment and back as Temporal has it, around every clock change', () => {
    fc.assert(
      fc.property(nearChange, ({ zone, instant: moment }) => {
        const wall = Temporal.Instant.fromEpochMilliseconds(moment).toZonedDateTimeISO(zone);
        const local = toLocal(zone, moment);
        expect(new Date(local).toISOString().slice(0, -1)).toBe(
          wall.toPlainDateTime().toString({ smallestUnit: 'millisecond' }),
        );
        const left = Temporal.PlainDateTime.from(
          new Date(moment).toISOString().slice(0, -1),
        ).toZonedDateTime(zone);
        expect(fromLocal(zone, moment)).toBe(left.epochMilliseconds);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('buckets', () => {
  it('part all of time, each moment in one', () => {
    const unit = fc.constantFrom(...bucketUnits);
    const firstMonth = fc.integer({ min: 1, max: 12 });
    fc.assert(
      fc.property(nearChange, unit, firstMonth, ({ zone, instant: moment }, by, month) => {
        const fiscal = { firstMonth: month };
        const start = bucketStart(moment, by, zone, fiscal);
        const next = nextBucket(moment, by, zone, fiscal);
        expect(start).toBeLessThanOrEqual(moment);
        expect(next).toBeGreaterThan(moment);
        expect(bucketStart(next, by, zone, fiscal)).toBe(next);
        expect(bucketStart(next - 1, by, zone, fiscal)).toBe(start);
        const label = bucketLabel(moment, by, zone, fiscal);
        expect(bucketLabel(next, by, zone, fiscal)).not.toBe(label);
        expect(parsePeriod(label, { now: 0, zone, ...fiscal })).toEqual({
          ok: true,
          value: { start, end: next },
        });
      }),
      { numRuns: 1000 },
    );
  });

  it.each([
    ['2017-01-01T12:00:00Z', '2017-01-01', '2016-W52', '2017-01', '2017-Q1', '2017'],
    ['2018-12-31T12:00:00Z', '2018-12-31', '2019-W01', '2018-12', '2018-Q4', '2018'],
    ['2020-12-31T17:00:00Z', '2021-01-01', '2020-W53', '2021-01', '2021-Q1', '2021'],
  ])('of %s in Shanghai', (text, ...labels) => {
    expect(bucketUnits.map((unit) => bucketLabel(at(text), unit, 'Asia/Shanghai'))).toEqual(labels);
  });

  it('name a fiscal year for the year in which it ends', () => {
    const april = { firstMonth: 4 };
    const label = (text: string) => bucketLabel(at(text), 'quarter', 'UTC', april);
    expect(label('2017-03-31T23:00:00Z')).toBe('FY2017-Q4');
    expect(label('2017-04-01T00:00:00Z')).toBe('FY2018-Q1');
  });

  it('begin after midnight where the clock skips it', () => {
    expect(toIso(bucketStart(at('2017-10-15T12:00:00Z'), 'day', 'America/Sao_Paulo'))).toBe(
      '2017-10-15T03:00:00.000Z',
    );
  });
});

describe('a named period', () => {
  const context = { now: at('2017-05-17T10:00:00+08:00'), zone: 'Asia/Shanghai' };
  const read = (text: string, more = {}) => {
    const period = parsePeriod(text, { ...context, ...more });
    if (!period.ok) return period.error.code;
    return [period.value.start, period.value.end]
      .map((moment) => toIso(moment + 8 * 3_600_000).slice(0, 16))
      .join(' ');
  };

  it.each([
    ['today', '今天', '2017-05-17T00:00 2017-05-18T00:00'],
    ['yesterday', '昨日', '2017-05-16T00:00 2017-05-17T00:00'],
    ['this week', '本周', '2017-05-15T00:00 2017-05-22T00:00'],
    ['last month', '上个月', '2017-04-01T00:00 2017-05-01T00:00'],
    ['This  Quarter', '本季度', '2017-04-01T00:00 2017-07-01T00:00'],
    ['next year', '明年', '2018-01-01T00:00 2019-01-01T00:00'],
    ['last 12 months', '最近 12 个月', '2016-05-01T00:00 2017-05-01T00:00'],
    ['next 2 quarters', '未来2个季度', '2017-07-01T00:00 2018-01-01T00:00'],
    ['year to date', '本年至今', '2017-01-01T00:00 2017-05-17T10:00'],
  ])('%s, %s', (english, chinese, range) => {
    expect(read(english)).toBe(range);
    expect(read(chinese)).toBe(range);
  });

  it('is also its label, or two dates, both included', () => {
    expect(read('2017-q1')).toBe('2017-01-01T00:00 2017-04-01T00:00');
    expect(read('2017-02-01 to 2017-02-28')).toBe('2017-02-01T00:00 2017-03-01T00:00');
  });

  it('goes by the fiscal year where there is one', () => {
    expect(read('this year', { firstMonth: 7 })).toBe('2016-07-01T00:00 2017-07-01T00:00');
    expect(read('last quarter', { firstMonth: 2 })).toBe('2017-02-01T00:00 2017-05-01T00:00');
    expect(read('FY2017-Q1', { firstMonth: 7 })).toBe('2016-07-01T00:00 2016-10-01T00:00');
  });

  it.each([
    'sometime',
    'last 0 months',
    'last 1000 years',
    '2017-13',
    '2017-W53',
    '2017-02-29',
    '2017-Q5',
    '2017-03-31 to 2017-03-01',
    '上下月',
    '',
  ])('%s is refused', (text) => {
    expect(read(text)).toBe('invalid-period');
  });
});
