import { describe, expect, it } from 'vitest';
import { changesBetween, type PeriodHealth } from '../../../src/reports/health/changes.ts';
import type { Share } from '../../../src/reports/health/rates.ts';
import type { Stays } from '../../../src/reports/ports.ts';

const day = 86_400_000;
const none: Share = { of: 0, to: 0 };

interface Given {
  readonly acceptance?: Share;
  readonly breach?: Share;
  readonly won?: Share;
  readonly stay?: Stays;
}

function period({ acceptance = none, breach = none, won = none, stay }: Given): PeriodHealth {
  const rates = { acceptance, firstTimeRight: none, rework: none, breach };
  const row = { cases: won.of, closed: won.of, outcomes: [], deviations: [], stages: ['won'] };
  const standing = { stays: 0, total: 0 };
  const went = {
    path: ['lead', 'won'],
    cases: won.to,
    ways: 1,
    rows: won.of === 0 ? [] : [row],
    judged: won.to,
    conforming: 0,
    deviations: [],
  };
  return {
    pairs: [
      {
        giver: 'sales',
        receiver: 'desk',
        offers: 1,
        cases: 1,
        open: 0,
        kept: 0,
        rates,
        funnels: [],
      },
    ],
    funnels: [
      {
        funnel: 'deal',
        stages: stay ? [{ of: 'lead', department: 'sales', ended: stay, standing }] : [],
        waits: [],
        went,
      },
    ],
  };
}

const changes = (before: Given, now: Given) =>
  changesBetween(period(before), period(now)).filter(({ about }) => about.figure !== 'conforming');

describe('what changed', () => {
  it('is clear where the bounds of the difference leave out zero', () => {
    const [change] = changes(
      { acceptance: { of: 48, to: 80 } },
      { acceptance: { of: 56, to: 70 } },
    );
    expect(change).toMatchObject({
      about: { kind: 'pair', figure: 'acceptance', giver: 'sales', receiver: 'desk' },
      verdict: 'clear',
      better: true,
      before: { value: 0.6, count: 80 },
      now: { value: 0.8, count: 70 },
    });
    expect(change?.difference?.low).toBeCloseTo(0.0524, 4);
    expect(change?.weight).toBeCloseTo(14, 9);
  });

  it('is not told apart from chance where the numbers are too small, however large the difference', () => {
    const [change] = changes({ breach: { of: 0, to: 9 } }, { breach: { of: 9, to: 9 } });
    expect(change).toMatchObject({ verdict: 'few', better: false });
    const [slight] = changes({ breach: { of: 5, to: 20 } }, { breach: { of: 7, to: 20 } });
    expect(slight).toMatchObject({ verdict: 'unclear', better: false });
  });

  it('of days is clear where the bounds of the medians do not meet', () => {
    const before = { stays: 9, total: 45 * day, median: 5 * day, low: 2 * day, high: 8 * day };
    const slower = { ...before, median: 12 * day, low: 9 * day, high: 14 * day };
    const [change] = changes({ stay: before }, { stay: slower });
    expect(change).toMatchObject({
      verdict: 'clear',
      better: false,
      difference: { value: 7 * day },
    });
    expect(change?.weight).toBeCloseTo((7 / 12) * 9, 9);
    const [touching] = changes({ stay: before }, { stay: { ...slower, low: 8 * day } });
    expect(touching).toMatchObject({ verdict: 'unclear' });
    const few = { stays: 5, total: 5 * day, median: day };
    expect(changes({ stay: before }, { stay: few })[0]).toMatchObject({ verdict: 'few' });
  });

  it('puts first what concerns most cases, and last what says nothing', () => {
    const told = changes(
      { acceptance: { of: 10, to: 100 }, breach: { of: 1, to: 2 }, won: { of: 10, to: 20 } },
      { acceptance: { of: 90, to: 100 }, breach: { of: 2, to: 2 }, won: { of: 20, to: 20 } },
    );
    expect(told.map(({ about, verdict }) => [about.figure, verdict])).toEqual([
      ['acceptance', 'clear'],
      ['won', 'clear'],
      ['breach', 'few'],
    ]);
  });

  it('names what is only in one of the periods, without a difference', () => {
    const [gone] = changes({ acceptance: { of: 8, to: 80 } }, {});
    expect(gone).toMatchObject({ verdict: 'few', weight: 0, now: { count: 0 } });
    expect(gone?.difference).toBeUndefined();
    expect(changes({}, {})).toEqual([]);
  });
});
