import { describe, expect, it } from 'vitest';
import {
  compileExpression,
  toStored,
  workingTimeFunctions,
  type ExpressionContext,
} from '../../src/expressions/index.ts';
import { bindings, calendar, context, environment, theCase } from './world.ts';

/** The case was opened on Friday 2026-01-02 at 18:00 in Shanghai, after work; Monday is a holiday. */
function evaluated(source: string, within: ExpressionContext = context): unknown {
  const result = compileExpression(source, { environment });
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  const row = { ...theCase, closed: '2026-01-07T05:00:00Z' };
  const value = result.value.evaluate({ ...bindings, case: row }, within);
  return toStored(value, result.value.type);
}

describe('working time in an expression', () => {
  it('is counted by the calendar that the environment carries', () => {
    expect(evaluated('addWorkingDays(case.opened, 1)')).toBe('2026-01-07T01:00:00.000Z');
    expect(evaluated('addWorkingHours(case.opened, 4)')).toBe('2026-01-06T05:00:00.000Z');
    expect(evaluated('has(case.closed) ? workingDays(case.opened, case.closed) : 0')).toBe(2);
    expect(evaluated('case.opened.workingHours(default(case.closed, now))')).toBe(12);
  });

  it('goes by the calendar that is in force when it is counted', () => {
    const later = { ...calendar, holidays: ['2026-01-05', '2026-01-06'] };
    const source = 'workingDays(case.opened, instant("2026-01-07T05:00:00Z"))';

    expect(evaluated(source)).toBe(2);
    expect(evaluated(source, { ...context, calendar: later })).toBe(1);
  });

  it('counts dates as the days that they are', () => {
    expect(evaluated('workingDays(case.signed, "2026-02-03")')).toBe(2);
    expect(evaluated('addWorkingDays(case.signed, 1)')).toBe('2026-02-03');
    expect(evaluated('addWorkingDays(case.signed + 2, 0)')).toBe('2026-02-02');
  });

  it('is refused beyond ten years', () => {
    expect(() => evaluated('addWorkingDays(case.opened, 99999999)')).toThrow(
      '`addWorkingDays` cannot take “99999999”',
    );
    expect(() => evaluated('workingDays(instant("1900-01-01T00:00:00Z"), now)')).toThrow(
      /`workingDays` cannot take/,
    );
  });

  it('weighs more than a comparison, so that a budget holds it', () => {
    const many = 'case.lines.map(a, case.lines.map(b, workingDays(case.opened, now)))';
    const result = compileExpression(many, { environment });

    expect(result).toMatchObject({ ok: false, error: [{ code: 'expression-too-costly' }] });
  });

  it('says why, where the calendar has no working time', () => {
    const functions = workingTimeFunctions({ zone: 'UTC', hours: {} });
    const result = compileExpression('addWorkingDays(now, 1)', {
      environment: { ...environment, functions },
    });

    expect(() => result.ok && result.value.evaluate(bindings, context)).toThrow(
      /^`addWorkingDays\(now, 1\)` could not be worked out: /,
    );
  });
});
