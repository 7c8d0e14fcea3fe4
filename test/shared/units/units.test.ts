import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDuration,
  durationUnits,
  formatDuration,
  fromIso,
  parseDuration,
  parseMoney,
  parsePercent,
  renderProblem,
  subtractDuration,
  toIso,
  weekdays,
  type Duration,
  type Result,
  type WorkingCalendar,
} from '../../../src/shared/index.ts';

function value<T>(result: Result<T, unknown>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

describe('a duration', () => {
  it.each([
    ['2 working days', 2, 'day', true],
    ['1 working day', 1, 'day', true],
    ['4 Working Hours', 4, 'hour', true],
    ['3 days', 3, 'day', false],
    ['90 minutes', 90, 'minute', false],
    ['1.5 hours', 1.5, 'hour', false],
    ['12 months', 12, 'month', false],
    ['2 个工作日', 2, 'day', true],
    ['4 工作小时', 4, 'hour', true],
    ['4个工作小时', 4, 'hour', true],
    ['90 分钟', 90, 'minute', false],
    ['12个月', 12, 'month', false],
    ['1 年', 1, 'year', false],
  ])('%s', (text, amount, unit, working) => {
    expect(parseDuration(text)).toEqual({ ok: true, value: { amount, unit, working } });
  });

  it.each([
    'days',
    '2',
    '-2 days',
    '2 fortnights',
    '2 working weeks',
    '1.5 days',
    '2 days before',
    '10000 days',
    '两天',
    '2 个工作周',
    '1e3 days',
    '',
  ])('%s is refused', (text) => {
    const result = parseDuration(text);
    expect(result).toEqual({
      ok: false,
      error: { code: 'invalid-duration', params: { value: text } },
    });
  });

  it('is read back from how it is shown, in both languages', () => {
    const duration = fc.record({
      amount: fc.integer({ min: 0, max: 9999 }),
      unit: fc.constantFrom(...durationUnits),
      working: fc.boolean(),
    });
    fc.assert(
      fc.property(duration, fc.constantFrom('en', 'zh-CN'), (drawn, locale) => {
        const working = drawn.working && ['minute', 'hour', 'day'].includes(drawn.unit);
        const written: Duration = { ...drawn, working };
        expect(value(parseDuration(formatDuration(written, locale)))).toEqual(written);
      }),
    );
  });
});

describe('a duration from a moment', () => {
  const calendar: WorkingCalendar = {
    zone: 'America/New_York',
    hours: Object.fromEntries(
      weekdays.slice(0, 5).map((day) => [day, [{ start: 540, end: 1020 }]]),
    ),
  };
  it.each([
    ['2024-03-08T15:00:00-05:00', '1 working day', '2024-03-11T15:00:00-04:00'],
    ['2024-03-08T15:00:00-05:00', '4 working hours', '2024-03-11T11:00:00-04:00'],
    ['2024-03-09T15:00:00-05:00', '1 day', '2024-03-10T15:00:00-04:00'],
    ['2024-03-09T15:00:00-05:00', '24 hours', '2024-03-10T16:00:00-04:00'],
    ['2024-01-31T15:00:00-05:00', '1 month', '2024-02-29T15:00:00-05:00'],
    ['2024-11-30T15:00:00-05:00', '1 quarter', '2025-02-28T15:00:00-05:00'],
    ['2024-02-29T15:00:00-05:00', '1 year', '2025-02-28T15:00:00-05:00'],
    ['2024-03-06T15:00:00-05:00', '1 week', '2024-03-13T15:00:00-04:00'],
  ])('%s and %s is %s', (from, text, to) => {
    const end = addDuration(calendar, fromIso(from)!, value(parseDuration(text)));
    expect(toIso(end)).toBe(toIso(fromIso(to)!));
  });

  it('can be taken off again, for a warning before it', () => {
    const due = fromIso('2024-03-11T11:00:00-04:00')!;
    const warning = subtractDuration(calendar, due, value(parseDuration('4 working hours')));
    expect(toIso(warning)).toBe('2024-03-08T20:00:00.000Z');
  });
});

describe('a percentage', () => {
  it.each([
    ['85 %', '0.85'],
    ['85%', '0.85'],
    ['2.5％', '0.025'],
    ['-0.1 %', '-0.001'],
    ['100 %', '1'],
  ])('%s is the exact fraction %s', (text, fraction) => {
    expect(value(parsePercent(text)).toFixed()).toBe(fraction);
  });

  it.each(['85', '%', '8 5 %', '1..5 %', '5 %%', 'NaN %', '1e2 %'])('%s is refused', (text) => {
    expect(parsePercent(text)).toEqual({
      ok: false,
      error: { code: 'invalid-percent', params: { value: text } },
    });
  });
});

describe('an amount of money', () => {
  it.each([
    ['CNY 6000', '6000', 'CNY'],
    ['EUR -12.50', '-12.5', 'EUR'],
    ['JPY 300', '300', 'JPY'],
    ['KWD 1.234', '1.234', 'KWD'],
  ])('%s', (text, amount, currency) => {
    const money = value(parseMoney(text));
    expect([money.amount.toFixed(), money.currency]).toEqual([amount, currency]);
  });

  it.each([
    ['6000', 'invalid-money'],
    ['CNY 6,000', 'invalid-money'],
    ['6000 CNY', 'invalid-money'],
    ['CNY', 'invalid-money'],
    ['XQZ 6000', 'unknown-currency'],
    ['cny 6000', 'unknown-currency'],
    ['JPY 300.5', 'too-precise-money'],
  ])('%s is refused: %s', (text, code) => {
    const result = parseMoney(text);
    expect(result.ok ? undefined : result.error.code).toBe(code);
  });

  it('says in the language of the reader what would be right', () => {
    const result = parseMoney('JPY 300.5');
    if (result.ok) throw new Error('not refused');
    expect(renderProblem(result.error, 'en').message).toBe(
      '“JPY 300.5” has more digits after the point than JPY knows: 0.',
    );
    expect(renderProblem(result.error, 'zh-CN').message).toBe(
      '“JPY 300.5”的小数位数超过了 JPY 允许的 0 位。',
    );
  });
});
