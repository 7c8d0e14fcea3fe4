import { describe, expect, it } from 'vitest';
import { calculatePeriod, nothingBefore, type Before } from '../../src/incentives/index.ts';
import { Decimal } from '../../src/shared/index.ts';
import { byCase, cancelled, deal, factsOf, monthly, person } from './world.ts';

const half = monthly('pays: { rate: 50 % }');
const tenth = 'pays: { rate: 10 % }';
const d = (value: string) => new Decimal(value);

describe('crediting', () => {
  it('counts only what happened within the period, in its zone', () => {
    const facts = [
      deal({ id: 'a', amount: '100', on: '2025-12-31T23:59:59Z' }),
      deal({ id: 'b', amount: '200', on: '2026-01-01T00:00:00Z' }),
      deal({ id: 'c', amount: '400', on: '2026-02-01T00:00:00Z' }),
    ];
    const { period, statements } = calculatePeriod(half, factsOf(facts), nothingBefore);
    expect(period.label).toBe('2026-01');
    expect(byCase(statements.get('ann'))).toEqual(['100']);
  });

  it('credits a case once, however often it is won and its fact arrives', () => {
    const won = deal({ id: 'a', amount: '100' });
    const again = { ...won, id: 'a:won:2', at: won.at + 1 };
    const { after, entries } = calculatePeriod(half, factsOf([won, again, won]), nothingBefore);
    expect(entries.map(({ amount }) => amount.toFixed())).toEqual(['50']);
    const later = deal({ id: 'a', amount: '100', on: '2026-02-10' });
    const next = calculatePeriod(half, factsOf([later], undefined, '2026-02-15'), after);
    expect(next.entries).toEqual([]);
  });

  it('pays nobody whom the plan is not for, nor before he came or after he left', () => {
    const people = [
      person('ann', { from: Date.UTC(2026, 0, 10, 12) }),
      person('bob', { until: Date.UTC(2026, 0, 10, 12) }),
      person('cid', { roles: ['sdr'] }),
    ];
    const won = people.map(({ id }) => deal({ id, owner: id, amount: '100' }));
    const { entries } = calculatePeriod(half, factsOf(won, people), nothingBefore);
    expect(entries.map((entry) => entry.person)).toEqual(['ann']);
  });

  it('tells what could not be credited', () => {
    const facts = factsOf([deal({ id: 'a', owner: 'nobody', amount: '100' })]);
    const { uncredited } = calculatePeriod(half, facts, nothingBefore);
    expect(uncredited.map(({ because }) => because.says)).toEqual([
      {
        en: '100% of “Deal a” is credited to nobody, who owned it: nobody is not known',
        'zh-CN': '“Deal a”的 100% 未计入任何人（负责人）：找不到人员 nobody',
      },
    ]);
  });
});

describe('paying', () => {
  it('takes rates and fees from formulas of the case, and tells where they are empty', () => {
    const plan = monthly('pays: [{ rate: =case.rate }, { fee: =case.bonus }]');
    const won = deal({ id: 'a', amount: '100' });
    const filled = { ...won, case: { ...won.case, rate: 0.07, bonus: '25.00' } };
    const { entries } = calculatePeriod(plan, factsOf([filled]), nothingBefore);
    expect(entries.map(({ amount }) => amount.toFixed())).toEqual(['7', '25']);
    const { uncredited } = calculatePeriod(plan, factsOf([won]), nothingBefore);
    expect(uncredited).toHaveLength(2);
  });

  it('interpolates a rate by what is attained of a quota that is set for each', () => {
    const plan = monthly(`quota: { metric: revenue }
pays: { table: [{ at: 0 % of quota, rate: 2 % }, { at: 100 % of quota, rate: 4 % }] }`);
    const ann = person('ann', { targets: { revenue: d('1000') } });
    const won = [deal({ id: 'a', amount: '200' }), deal({ id: 'b', amount: '300' })];
    const result = calculatePeriod(plan, factsOf(won, [ann]), nothingBefore);
    expect(byCase(result.statements.get('ann'))).toEqual(['6', '9']);
    const without = calculatePeriod(plan, factsOf(won), nothingBefore);
    expect(without.entries).toEqual([]);
    expect(without.uncredited).toHaveLength(1);
  });

  it('takes a returned deal off the tiers in which it lay', () => {
    const plan = monthly('pays: { tiers: [{ up to: USD 100, rate: 1 % }, { rate: 10 % }] }');
    const won = [
      deal({ id: 'a', amount: '150', on: '2026-01-02' }),
      deal({ id: 'b', amount: '-100', on: '2026-01-03' }),
    ];
    const { statements } = calculatePeriod(plan, factsOf(won), nothingBefore);
    expect(byCase(statements.get('ann'))).toEqual(['6', '-5.5']);
  });

  it('rounds each entry, or the sum of the period with its cents placed by largest remainder', () => {
    const won = ['a', 'b', 'c'].map((id) => deal({ id, amount: '0.05' }));
    const entry = monthly(`rounding: { half up: 0.01, at: entry }\n${tenth}`);
    const period = monthly(`rounding: { half up: 0.01, at: period }\n${tenth}`);
    const amounts = (plan: typeof entry) =>
      calculatePeriod(plan, factsOf(won), nothingBefore).entries.map(({ amount }) =>
        amount.toFixed(),
      );
    expect(amounts(entry)).toEqual(['0.01', '0.01', '0.01']);
    expect(amounts(period)).toEqual(['0.01', '0.01', '0']);
  });
});

describe('around what is paid', () => {
  it('a scorecard multiplies it, case by case', () => {
    const plan = monthly(`${tenth}
scorecards: { health: [{ metric: satisfaction, weight: 100 %, from: 1, to: 5 }] }
times: { scorecard: health, from: 0.8, to: 1.2 }`);
    const ann = person('ann', { figures: { satisfaction: d('4') } });
    const { statements } = calculatePeriod(
      plan,
      factsOf([deal({ id: 'a', amount: '1000' })], [ann]),
      nothingBefore,
    );
    expect(byCase(statements.get('ann'))).toEqual(['110']);
  });

  it('a cap cuts each case in its part, a floor and a guarantee fill up', () => {
    const capped = monthly(`${tenth}\ncap: USD 10`);
    const won = [deal({ id: 'a', amount: '100' }), deal({ id: 'b', amount: '200' })];
    const result = calculatePeriod(capped, factsOf(won), nothingBefore);
    expect(byCase(result.statements.get('ann'))).toEqual(['3.33', '6.67']);
    const filled = monthly(`${tenth}\nfloor: USD 5\nguarantee: USD 8`);
    const { entries } = calculatePeriod(filled, factsOf([]), nothingBefore);
    expect(entries.map(({ kind, amount }) => [kind, amount.toFixed()])).toEqual([
      ['floor', '5'],
      ['guarantee', '3'],
    ]);
  });

  it('an override is paid on what the team sells above a limit', () => {
    const plan = monthly(`${tenth}\noverride: { to: manager, rate: 1 %, above: USD 1000 of team }`);
    const people = [
      person('ann', { manager: 'max' }),
      person('bob', { manager: 'max' }),
      person('max', { roles: ['manager'] }),
    ];
    const won = [
      deal({ id: 'a', owner: 'ann', amount: '800', on: '2026-01-02' }),
      deal({ id: 'b', owner: 'bob', amount: '700', on: '2026-01-03' }),
    ];
    const { statements } = calculatePeriod(plan, factsOf(won, people), nothingBefore);
    expect(byCase(statements.get('max'))).toEqual(['5']);
    const of = monthly(`${tenth}\noverride: { to: manager, rate: 20 %, of: commission }`);
    const shared = calculatePeriod(of, factsOf(won, people), nothingBefore);
    expect(byCase(shared.statements.get('max'))).toEqual(['16', '14']);
  });

  it.each([
    ['equally', ['3.34', '3.33', '3.33']],
    ['by credit', ['5', '3', '2']],
    ['{ weights: { rep: 1, manager: 3 } }', ['2', '2', '6']],
  ])('a pool of the team is shared %s', (shared, parts) => {
    const plan = monthly(`pays: { rate: 0 % }\npool: { of: team, rate: 1 %, shared: ${shared} }`);
    const more = { teams: ['north'] };
    const people = [
      person('ann', more),
      person('bob', more),
      person('cid', { ...more, roles: ['rep', 'manager'] }),
    ];
    const won = [
      deal({ id: 'a', owner: 'ann', amount: '500' }),
      deal({ id: 'b', owner: 'bob', amount: '300' }),
      deal({ id: 'c', owner: 'cid', amount: '200' }),
    ];
    const { entries } = calculatePeriod(plan, factsOf(won, people), nothingBefore);
    const pooled = entries.filter(({ kind }) => kind === 'pool');
    expect(pooled.map(({ amount }) => amount.toFixed())).toEqual(parts);
  });
});

describe('a clawback', () => {
  const plan = monthly(
    `${tenth}\nclawback: { when: case.cancelled, within: 12 months, how: pro rata }`,
  );
  const won = deal({ id: 'a', amount: '1200', on: '2026-01-10' });
  const paid = calculatePeriod(plan, factsOf([won]), nothingBefore);
  const on = (date: string, before: Before) =>
    calculatePeriod(plan, factsOf([cancelled(won, date)], undefined, date), before);

  it('takes back the part of the window that is left, once', () => {
    const taken = on('2026-05-20', paid.after);
    expect(taken.entries.map(({ kind, amount }) => [kind, amount.toFixed()])).toEqual([
      ['clawback', '-80'],
    ]);
    expect(on('2026-06-20', taken.after).entries).toEqual([]);
  });

  it('takes nothing back after the window', () => {
    expect(on('2027-01-10', paid.after).entries).toEqual([]);
  });

  it('is taken after the plan has ended, when nobody earns by it any more', () => {
    const ended = monthly(`effective: { until: 2026-01-31 }
${tenth}
guarantee: USD 5
clawback: { when: case.cancelled, how: 50 % }`);
    const { after } = calculatePeriod(ended, factsOf([won]), nothingBefore);
    const later = deal({ id: 'b', amount: '500', on: '2026-03-01' });
    const facts = factsOf([later, cancelled(won, '2026-03-02')], undefined, '2026-03-01');
    const { entries } = calculatePeriod(ended, facts, after);
    expect(entries.map(({ kind, amount }) => [kind, amount.toFixed()])).toEqual([
      ['clawback', '-60'],
    ]);
  });

  it('takes back from everybody to whom it was paid', () => {
    const full = monthly(`${tenth}
override: { to: manager, rate: 1 % }
clawback: { when: case.cancelled, how: full }`);
    const people = [person('ann', { manager: 'max' }), person('max', { roles: ['manager'] })];
    const facts = factsOf([won, cancelled(won, '2026-01-20')], people);
    const { statements } = calculatePeriod(full, facts, nothingBefore);
    expect([...statements.values()].map(({ total }) => total.toFixed())).toEqual(['0', '0']);
  });
});
