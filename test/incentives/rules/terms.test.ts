import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Curve } from '../../../src/definitions/index.ts';
import { partLeft, takenBack } from '../../../src/incentives/rules/clawback.ts';
import { paidPart } from '../../../src/incentives/rules/curve.ts';
import { nonRecoverableDraw, recoverableDraw } from '../../../src/incentives/rules/draw.ts';
import { toLimits } from '../../../src/incentives/rules/guarantee.ts';
import { partAbove } from '../../../src/incentives/rules/override.ts';
import { factorAt, weightedScore } from '../../../src/incentives/rules/scorecard.ts';
import { Decimal } from '../../../src/shared/index.ts';
import { moment } from '../world.ts';
import { amounts, fractions, signedAmounts } from './arbitrary.ts';

const d = (value: string) => new Decimal(value);

describe('a recoverable draw', () => {
  it('pays at least the draw, owes exactly what was paid in advance, and never less than nothing', () => {
    fc.assert(
      fc.property(amounts, fc.array(signedAmounts, { maxLength: 12 }), (draw, months) => {
        let owed = d('0');
        let [earned, paid] = [d('0'), d('0')];
        for (const month of months) {
          const { change, owed: after } = recoverableDraw(draw, owed, month);
          expect(month.plus(change).gte(draw)).toBe(true);
          expect(after.gte(0)).toBe(true);
          [earned, paid, owed] = [earned.plus(month), paid.plus(month).plus(change), after];
        }
        expect(paid.minus(earned).eq(owed)).toBe(true);
      }),
    );
  });
});

describe('a draw that is not recoverable', () => {
  it('pays the greater of draw and earnings and leaves nothing owed', () => {
    fc.assert(
      fc.property(amounts, signedAmounts, (draw, earned) => {
        const { change, owed } = nonRecoverableDraw(draw, d('0'), earned);
        expect(earned.plus(change).eq(Decimal.max(draw, earned))).toBe(true);
        expect(owed.isZero()).toBe(true);
      }),
    );
  });
});

describe('cap and floor', () => {
  it('bring earnings between them', () => {
    fc.assert(
      fc.property(amounts, amounts, signedAmounts, (one, other, earned) => {
        const [floor, cap] = [Decimal.min(one, other), Decimal.max(one, other)];
        const sum = earned.plus(toLimits(earned, { cap, floor }));
        expect(sum.gte(floor) && sum.lte(cap)).toBe(true);
      }),
    );
  });
});

describe('a clawback', () => {
  it('never takes more than there is, nor gives anything', () => {
    fc.assert(
      fc.property(signedAmounts, signedAmounts, fractions, (paid, left, share) => {
        const taken = takenBack(paid, left, share);
        expect(taken.gte(0) && taken.lte(Decimal.max(left, 0))).toBe(true);
      }),
    );
  });

  const twelveMonths = { amount: 12, unit: 'month', working: false } as const;
  it.each([
    ['2026-01-31', '2026-02-28', 'unit', '11'],
    ['2026-01-15', '2026-01-20', 'unit', '12'],
    ['2026-01-15', '2026-05-20', 'unit', '8'],
    ['2026-01-15', '2027-01-15', 'unit', '0'],
  ] as const)('from %s on %s has %s of twelve months left', (from, at, by, months) => {
    const left = partLeft(moment(from), moment(at), { within: twelveMonths, zone: 'UTC', by });
    expect(left.times(12).toDecimalPlaces(20).toFixed()).toBe(months);
  });

  it('reckons by day on the calendar, through a change of the clock', () => {
    const within = { amount: 100, unit: 'day', working: false } as const;
    const [from, at] = [moment('2026-03-01T08:00:00Z'), moment('2026-04-10T08:00:00Z')];
    const left = partLeft(from, at, { within, zone: 'Europe/Berlin', by: 'day' });
    expect(left.toFixed()).toBe('0.6');
  });
});

describe('a payout curve', () => {
  const curve: Curve = {
    target: d('10000'),
    points: [
      { attained: d('0.7'), paid: d('0.5') },
      { attained: d('1'), paid: d('1') },
    ],
    stepped: false,
    beyond: d('2'),
    cap: { of: 'target', share: d('2') },
  };

  it.each([
    ['0.69', '0'],
    ['0.7', '0.5'],
    ['0.85', '0.75'],
    ['1', '1'],
    ['1.2', '1.4'],
    ['1.5', '2'],
    ['9', '2'],
  ])('at %s pays %s', (attained, paid) => {
    expect(paidPart(curve, d(attained)).toFixed()).toBe(paid);
  });

  it('stays on its step where it is stepped', () => {
    expect(paidPart({ ...curve, stepped: true }, d('0.99')).toFixed()).toBe('0.5');
  });

  it('may cap what is attained instead of what is paid', () => {
    const capped = { ...curve, cap: { of: 'quota', share: d('1.2') } } as const;
    expect(paidPart(capped, d('5')).toFixed()).toBe('1.4');
  });

  it('never pays less for more', () => {
    fc.assert(
      fc.property(amounts, amounts, (one, other) => {
        const [less, more] = [Decimal.min(one, other), Decimal.max(one, other)];
        const at = (sum: Decimal) => paidPart(curve, sum.div('1000000'));
        expect(at(less).lte(at(more))).toBe(true);
      }),
    );
  });
});

describe('the part above a limit', () => {
  it('is the same whether it comes at once or in parts', () => {
    fc.assert(
      fc.property(amounts, amounts, signedAmounts, (limit, first, second) => {
        const none = d('0');
        const parts = partAbove(none, first, limit).plus(partAbove(first, second, limit));
        expect(parts.eq(partAbove(none, first.plus(second), limit))).toBe(true);
      }),
    );
  });
});

describe('a scorecard', () => {
  const common = { of: 'person', missing: 'leave out' } as const;
  const measures = [
    { ...common, metric: 'a', title: 'A', weight: d('0.6'), from: d('0'), to: d('10') },
    { ...common, metric: 'b', title: 'B', weight: d('0.4'), from: d('5'), to: d('1') },
  ];
  const scored = (figures: { readonly [metric: string]: Decimal }, missing?: 'zero') =>
    weightedScore(
      measures.map((measure) => {
        const figure = figures[measure.metric];
        return {
          measure: { ...measure, missing: missing ?? measure.missing },
          ...(figure ? { figure } : {}),
        };
      }),
    )?.toFixed();

  it('weighs its measures, of which less may be better', () => {
    expect(scored({ a: d('5'), b: d('2') })).toBe('0.6');
  });

  it('leaves out what has no figure, or counts it as 0', () => {
    expect(scored({ a: d('20') })).toBe('1');
    expect(scored({})).toBeUndefined();
    expect(scored({ a: d('20') }, 'zero')).toBe('0.6');
  });

  it('is a factor between its limits', () => {
    const times = { scorecard: 's', measures, from: d('0.8'), to: d('1.2') };
    expect(['0', '0.5', '1'].map((score) => factorAt(times, d(score)).toFixed())).toEqual([
      '0.8',
      '1',
      '1.2',
    ]);
  });
});
