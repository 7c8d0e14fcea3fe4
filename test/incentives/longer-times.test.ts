import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  calculatePeriod,
  nothingBefore,
  tellBecause,
  type Before,
  type CaseFact,
} from '../../src/incentives/index.ts';
import { Decimal } from '../../src/shared/index.ts';
import { cancelled, deal, factsOf, person, planOf } from './world.ts';

const plan = (every: string, rest: string) =>
  planOf(`kind: Incentive
id: plan
for: { role: rep }
period: { every: ${every}, zone: UTC }
currency: USD
quota: USD 10000
credit: { when: { funnel: deal, outcome: won }, amount: =case.amount }
${rest}`);

const tiers = `tiers: [{ up to: 50 % of quota, rate: 3.3 % }, { up to: 100 % of quota, rate: 5 % }, { rate: 8.7 % }]`;
const table = `table: [{ at: USD 0, rate: 1 % }, { at: USD 5000, rate: 4 % }, { at: USD 20000, rate: 9 % }]`;
const curve = `curve: { target: USD 2000, threshold: 40 % of quota, accelerator: 2, cap: 250 % of target }`;
const ways = [tiers, `retroactive: true, ${tiers}`, table, curve];

const people = [person('ann'), person('bob')];
const day = (month: number) => `2026-${String(month).padStart(2, '0')}-15`;

const deals = fc
  .array(
    fc.record({
      owner: fc.constantFrom('ann', 'bob'),
      cents: fc.integer({ min: -50_000, max: 900_000 }),
      month: fc.integer({ min: 1, max: 12 }),
    }),
    { maxLength: 10 },
  )
  .map((all) =>
    all.map(({ owner, cents, month }, index) =>
      deal({ id: `d${index}`, owner, amount: new Decimal(cents).div(100), on: day(month) }),
    ),
  );

/** What Ann and Bob are paid month by month. */
function monthByMonth(rest: string, facts: readonly CaseFact[]) {
  const monthly = plan('month', rest);
  let before: Before = nothingBefore;
  return Array.from({ length: 12 }, (_, month) => {
    const result = calculatePeriod(monthly, factsOf(facts, people, day(month + 1)), before);
    before = result.after;
    return result;
  });
}

describe('what is counted over the year and paid by month', () => {
  it.each(ways)('comes to what a plan of the year pays at once: %s', (way) => {
    const yearly = plan('year', `pays: { ${way} }`);
    fc.assert(
      fc.property(deals, (facts) => {
        const months = monthByMonth(`pays: { per: year, ${way} }`, facts);
        const paid = months.flatMap(({ entries }) => entries.map(({ amount }) => amount));
        const whole = calculatePeriod(yearly, factsOf(facts, people), nothingBefore).entries;
        const due = whole.map(({ amount }) => amount);
        expect(Decimal.sum(0, ...paid).toFixed()).toBe(Decimal.sum(0, ...due).toFixed());
      }),
      { numRuns: 40 },
    );
  });

  it('says of a true-up what it comes to and what was paid before', () => {
    const won = [
      deal({ id: 'a', amount: '4000' }),
      deal({ id: 'b', amount: '2000', on: '2026-02-10' }),
    ];
    const [, february] = monthByMonth(`pays: { per: year, retroactive: true, ${tiers} }`, won);
    const why = february?.entries.map(({ because }) => tellBecause(because, 'en').split('\n')[0]);
    expect(why).toEqual([
      '“Deal b”: US$2,000.00 × 5% = US$100.00',
      '“Deal a” comes to US$4,000.00 × 5% = US$200.00, of which US$132.00 was paid before',
    ]);
  });

  it('is taken back whole, what was trued up included, and not trued up any more', () => {
    const first = deal({ id: 'a', amount: '4000' });
    const facts = [
      first,
      deal({ id: 'b', amount: '2000', on: '2026-02-10' }),
      deal({ id: 'c', amount: '1000', on: '2026-03-20' }),
      cancelled(first, '2026-03-10'),
      deal({ id: 'd', amount: '9000', on: '2026-04-10' }),
    ];
    const rest = `pays: { per: year, retroactive: true, ${tiers} }
clawback: { when: case.cancelled, within: 6 months, how: full }`;
    const months = monthByMonth(rest, facts);
    const of = (month: number, id: string) =>
      months[month]?.entries
        .filter((entry) => entry.case?.id === id)
        .map(({ kind, amount }) => `${kind} ${amount.toFixed()}`);
    expect([of(1, 'a'), of(2, 'a'), of(3, 'a')]).toEqual([['tier 68'], ['clawback -200'], []]);
    expect(of(3, 'b')).toEqual(['tier 74']);
  });

  it('is held back and released by itself each time', () => {
    const facts = [
      deal({ id: 'a', amount: '4000', on: '2026-01-10' }),
      deal({ id: 'b', amount: '2000', on: '2026-02-10' }),
    ];
    const rest = `pays: { per: year, retroactive: true, ${tiers} }
holdback: { share: 50 %, until: 60 days }`;
    const months = monthByMonth(rest, facts);
    const entries = months.flatMap((month) => month.entries);
    const released = entries.filter(
      ({ kind, case: about }) => kind === 'release' && about?.id === 'a',
    );
    expect(released.map(({ amount }) => amount.toFixed())).toEqual(['66', '34']);
    expect(months.at(-1)?.statements.get('ann')?.held.toFixed()).toBe('0');
  });

  it('goes by the quota of the part of the year for which somebody is there', () => {
    const late = { ...person('ann'), from: Date.UTC(2026, 6, 2) };
    const rest = `prorate: days\npays: { per: year, ${tiers} }`;
    const won = deal({ id: 'a', amount: '10000', on: '2026-08-10' });
    const facts = factsOf([won], [late], '2026-08-15');
    const { entries } = calculatePeriod(plan('month', rest), facts, nothingBefore);
    // 183 of 365 days: a quota of 5,013.70
    expect(entries.map(({ base }) => base?.toFixed())).toEqual(['2506.85', '2506.85', '4986.3']);
  });
});
