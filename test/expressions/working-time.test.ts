import { describe, expect, it } from 'vitest';
import {
  compileExpression,
  toStored,
  workingTimeFunctions,
  type TypeEnvironment,
} from '../../src/expressions/index.ts';
import type { WorkingCalendar } from '../../src/shared/index.ts';
import { bindings, context, environment, theCase } from './world.ts';

const day = [{ start: 9 * 60, end: 17 * 60 }];
const calendar: WorkingCalendar = {
  zone: 'Asia/Shanghai',
  hours: { monday: day, tuesday: day, wednesday: day, thursday: day, friday: day },
  holidays: ['2026-01-05'],
};
const office: TypeEnvironment = { ...environment, functions: workingTimeFunctions(calendar) };

/** The case was opened on Friday 2026-01-02 at 18:00 in Shanghai, after work; Monday is a holiday. */
function evaluated(source: string): unknown {
  const result = compileExpression(source, { environment: office });
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  const row = { ...theCase, closed: '2026-01-07T05:00:00Z' };
  const value = result.value.evaluate({ ...bindings, case: row }, context);
  return toStored(value, result.value.type);
}

describe('working time in an expression', () => {
  it('is counted by the calendar that the environment carries', () => {
    expect(evaluated('addWorkingDays(case.opened, 1)')).toBe('2026-01-07T01:00:00.000Z');
    expect(evaluated('addWorkingHours(case.opened, 4)')).toBe('2026-01-06T05:00:00.000Z');
    expect(evaluated('has(case.closed) ? workingDays(case.opened, case.closed) : 0')).toBe(2);
    expect(evaluated('case.opened.workingHours(default(case.closed, now))')).toBe(12);
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
    const result = compileExpression(many, { environment: office });

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
