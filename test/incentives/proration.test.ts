import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  calculatePeriod,
  nothingBefore,
  tellBecause,
  type Person,
} from '../../src/incentives/index.ts';
import { Decimal } from '../../src/shared/index.ts';
import { deal, factsOf, moment, monthly, person } from './world.ts';

const none = 'pays: { rate: 0 % }';

/** What Ann is guaranteed for January (31 days, 22 of them working days) of USD 3100. */
function guaranteed(plan: string, more: Partial<Person> = {}): string {
  const of = monthly(`guarantee: USD 3100\n${none}\n${plan}`);
  const { statements } = calculatePeriod(of, factsOf([], [person('ann', more)]), nothingBefore);
  return statements.get('ann')?.total.toFixed() ?? 'nothing';
}

const rep = (from: string, to?: string) => ({
  kind: 'role' as const,
  id: 'rep',
  from: moment(`${from}T00:00:00Z`),
  ...(to === undefined ? {} : { to: moment(`${to}T00:00:00Z`) }),
});

describe('who takes part for a part of the period', () => {
  it.each([
    ['who comes on the 22nd', { from: moment('2026-01-22T00:00:00Z') }, '1000'],
    ['who leaves at noon of the 10th', { until: moment('2026-01-10') }, '1000'],
    ['who has the role until the 11th', { memberships: [rep('2025-01-01', '2026-01-11')] }, '1000'],
    [
      'who lost the role and got it back',
      { memberships: [rep('2026-01-01', '2026-01-06'), rep('2026-01-27')] },
      '1000',
    ],
    [
      'whose two stints overlap',
      { memberships: [rep('2026-01-01', '2026-01-08'), rep('2026-01-05', '2026-01-11')] },
      '1000',
    ],
    ['who never had the role', { memberships: [] }, 'nothing'],
  ])('has that part of a guarantee: %s', (_who, more, amount) => {
    expect(guaranteed('prorate: days', more)).toBe(amount);
  });

  it('has the whole where the plan does not say that it is prorated', () => {
    expect(guaranteed('prorate: none', { from: moment('2026-01-22') })).toBe('3100');
    expect(guaranteed('', { from: moment('2026-01-22') })).toBe('3100');
  });

  it('has it in working days of the organization where the plan says so', () => {
    const more = { from: moment('2026-01-19T00:00:00Z') };
    expect(guaranteed('prorate: working days', more)).toBe('1409.09');
  });

  it('has it for the days on which the plan holds', () => {
    expect(guaranteed('effective: { from: 2026-01-22 }\nprorate: days')).toBe('1000');
    expect(guaranteed('effective: { until: 2026-01-10 }\nprorate: days')).toBe('1000');
  });

  it('is credited only with what came while he took part', () => {
    const plan = monthly('pays: { rate: 10 % }');
    const ann = person('ann', {
      memberships: [rep('2026-01-01', '2026-01-06'), rep('2026-01-27')],
    });
    const won = ['2026-01-05', '2026-01-10', '2026-01-28'].map((on) =>
      deal({ id: on, amount: '100', on }),
    );
    const { entries } = calculatePeriod(plan, factsOf(won, [ann]), nothingBefore);
    expect(entries.map((entry) => entry.case?.id)).toEqual(['2026-01-05', '2026-01-28']);
  });
});

describe('dates of participants', () => {
  it('count from the first day to the last', () => {
    const plan = monthly(
      'pays: { for: { role: rep, from: 2026-01-10, until: 2026-01-11 }, rate: 1 % }',
    );
    const won = ['2026-01-09', '2026-01-10', '2026-01-11', '2026-01-12'].map((on) =>
      deal({ id: on, amount: '100', on }),
    );
    const { entries } = calculatePeriod(plan, factsOf(won), nothingBefore);
    expect(entries.map((entry) => entry.case?.id)).toEqual(['2026-01-10', '2026-01-11']);
  });
});

describe('with proration', () => {
  const plan = monthly(`quota: USD 31000
prorate: days
pays: { tiers: [{ up to: 100 % of quota, rate: 5 % }, { above: 100 % of quota, rate: 10 % }] }
cap: USD 3100`);
  const half = person('ann', { from: moment('2026-01-22T00:00:00Z') });

  it('the accelerator begins at the part of the quota, and the cap is that of the part', () => {
    const won = deal({ id: 'a', amount: '16000', on: '2026-01-25' });
    const { entries, statements } = calculatePeriod(plan, factsOf([won], [half]), nothingBefore);
    expect(entries.map(({ amount }) => amount.toFixed())).toEqual(['500', '600', '-100']);
    const reason = statements.get('ann')?.because;
    expect(reason && tellBecause(reason, 'en')).toContain(
      `      The quota is US$10,000.00
        Ann takes part for 10 of 31 days, which is 32.258065%`,
    );
    expect(reason && tellBecause(reason, 'zh-CN')).toContain('Ann参与 10 天（共 31 天）');
  });

  it('the parts of a month add up to it, however it is cut', () => {
    const cut = fc.integer({ min: 1, max: 30 });
    fc.assert(
      fc.property(cut, (day) => {
        const at = moment(`2026-01-${String(day + 1).padStart(2, '0')}T00:00:00Z`);
        const [before, after] = [
          guaranteed('prorate: days', { until: at }),
          guaranteed('prorate: days', { from: at }),
        ];
        expect(Decimal.sum(before, after).toFixed()).toBe('3100');
      }),
      { numRuns: 8 },
    );
  });
});
