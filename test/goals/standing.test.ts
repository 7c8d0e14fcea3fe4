import { describe, expect, it } from 'vitest';
import type { Goal } from '../../src/definitions/index.ts';
import { elapsedOf } from '../../src/goals/elapsed.ts';
import { standingOf } from '../../src/goals/standing.ts';
import { Decimal, fromIso } from '../../src/shared/index.ts';

const goal: Goal = {
  id: 'revenue',
  title: 'Revenue',
  metric: 'revenue',
  period: { every: 'quarter', zone: 'Asia/Shanghai', firstMonth: 1 },
  owner: { kind: 'role', id: 'manager' },
  carriedBy: [],
  better: 'higher',
  amber: new Decimal('0.9'),
  red: new Decimal('0.7'),
  grows: true,
};

function stand(of: Partial<Goal>, figure: number, target: number, done: number, all = 60) {
  const measured = { figure: new Decimal(figure), target: new Decimal(target) };
  const { expected, pace, forecast, colour } = standingOf({ ...goal, ...of }, measured, {
    done,
    all,
  });
  const method = forecast && `${forecast.value.toFixed()} ${forecast.method}`;
  return [expected?.toFixed(), pace?.toDecimalPlaces(2).toFixed(), method, colour];
}

describe('a figure held against its target', () => {
  it('is held against the part of the target for the working days that are over', () => {
    expect(stand({}, 90, 300, 20)).toEqual(['100', '0.9', '270 run rate', 'green']);
    expect(stand({}, 89, 300, 20)).toEqual(['100', '0.89', '267 run rate', 'amber']);
    expect(stand({}, 69, 300, 20)).toEqual(['100', '0.69', '207 run rate', 'red']);
  });

  it('is expected to be nothing before the first working day is over', () => {
    expect(stand({}, 50, 300, 0)).toEqual(['0', undefined, undefined, 'none']);
  });

  it('is final once the period is over', () => {
    expect(stand({}, 280, 300, 60)).toEqual(['300', '0.93', '280 final', 'green']);
  });

  it('is good where it is low, if lower is better', () => {
    const lower = { better: 'lower' } as const;
    expect(stand(lower, 100, 300, 20)).toEqual(['100', '1', '300 run rate', 'green']);
    expect(stand(lower, 125, 300, 20)).toEqual(['100', '0.8', '375 run rate', 'amber']);
    expect(stand(lower, 0, 300, 20)).toEqual(['100', '1', '0 run rate', 'green']);
  });

  it('is held against the whole target at any time, if it is a share', () => {
    expect(stand({ grows: false }, 0.8, 0.9, 20)).toEqual([
      '0.9',
      '0.89',
      '0.8 as it stands',
      'amber',
    ]);
  });
});

describe('the working days of a period', () => {
  const hours = [{ start: 540, end: 1080 }];
  const calendar = {
    zone: 'Asia/Shanghai',
    hours: { monday: hours, tuesday: hours, wednesday: hours, thursday: hours, friday: hours },
    holidays: ['2026-10-01', '2026-10-02'],
  };
  const period = {
    start: fromIso('2026-10-01T00:00:00+08:00') ?? 0,
    end: fromIso('2026-11-01T00:00:00+08:00') ?? 0,
  };
  const at = (moment: string) => elapsedOf(period, fromIso(moment) ?? 0, 'Asia/Shanghai', calendar);

  it('leave out holidays, and today is not over until tomorrow', () => {
    expect(at('2026-09-30T12:00:00+08:00')).toEqual({ done: 0, all: 20 });
    expect(at('2026-10-05T23:59:00+08:00')).toEqual({ done: 0, all: 20 });
    expect(at('2026-10-06T00:00:00+08:00')).toEqual({ done: 1, all: 20 });
    expect(at('2026-11-01T00:00:00+08:00')).toEqual({ done: 20, all: 20 });
    expect(at('2027-01-01T00:00:00+08:00')).toEqual({ done: 20, all: 20 });
  });
});
