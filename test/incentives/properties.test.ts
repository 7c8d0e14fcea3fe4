import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Incentive } from '../../src/definitions/index.ts';
import {
  calculatePeriod,
  nothingBefore,
  type CaseFact,
  type PeriodResult,
} from '../../src/incentives/index.ts';
import { canonicalJson, Decimal } from '../../src/shared/index.ts';
import { cancelled, deal, factsOf, monthly, person } from './world.ts';

const ids = ['ann', 'bob', 'cid'];
const people = [
  ...ids.map((id) => person(id, { manager: 'max', teams: ['north'] })),
  person('max', { roles: ['manager'] }),
];

const everything = (how: string, at: string) =>
  monthly(`rounding: { half even: 0.01, at: ${at} }
pays:
  - { tiers: [{ up to: USD 5000, rate: 3.3 % }, { up to: USD 20000, rate: 5.7 % }, { rate: 8.1 % }] }
  - { id: kicker, rate: 0.7 % }
cap: USD 900
floor: USD 0
override: { to: manager, rate: 1.3 %, above: USD 3000 of team }
pool: { of: team, rate: 0.9 %, shared: by credit }
prorate: days
pay in: [{ share: 55 % }, { share: 25 %, after: 20 days }, { share: 20 %, after: =case.cancelled }]
clawback: { when: case.cancelled, within: 90 days, how: ${how} }
guarantee: USD 20
draw: { recoverable: USD 100 }`);

const plans = ['full', '37 %', 'pro rata', 'pro rata by day'].flatMap((how) =>
  ['entry', 'period'].map((at) => everything(how, at)),
);
const plan = fc.constantFrom(...plans);

/** Deals of January, some of them cancelled in January or February. */
const deals = fc
  .array(
    fc.record({
      owner: fc.constantFrom(...ids),
      amount: fc.bigInt({ min: 1n, max: 1_500_000n }),
      day: fc.integer({ min: 1, max: 28 }),
      gone: fc.option(fc.integer({ min: 1, max: 28 })),
    }),
    { maxLength: 12 },
  )
  .map((all) =>
    all.flatMap(({ owner, amount, day, gone }, index): CaseFact[] => {
      const on = `2026-01-${String(day).padStart(2, '0')}`;
      const cents = new Decimal(String(amount)).div(100);
      const won = deal({ id: `d${index}`, owner, amount: cents, on });
      const date = `2026-0${(gone ?? 0) % 2 === 0 ? 1 : 2}-${String(gone).padStart(2, '0')}`;
      return gone === null ? [won] : [won, cancelled(won, date)];
    }),
  );

const shuffled = fc.tuple(deals, fc.infiniteStream(fc.nat(1000))).map(([facts, order]) => {
  const keyed = facts.map((fact) => ({ fact, key: order.next().value as number }));
  return [facts, keyed.toSorted((a, b) => a.key - b.key).map(({ fact }) => fact)] as const;
});

const january = (one: Incentive, facts: readonly CaseFact[]) =>
  calculatePeriod(one, factsOf(facts, people), nothingBefore);

function bothMonths(one: Incentive, facts: readonly CaseFact[]): readonly PeriodResult[] {
  const first = january(one, facts);
  return [first, calculatePeriod(one, factsOf(facts, people, '2026-02-15'), first.after)];
}

const sum = (amounts: readonly Decimal[]) => Decimal.sum(0, ...amounts);

describe('the ledger of a period', () => {
  it('is the same in whichever order facts and people arrive, and however often', () => {
    fc.assert(
      fc.property(plan, shuffled, (one, [facts, other]) => {
        const twice = factsOf([...other, ...facts], people.toReversed());
        const again = calculatePeriod(one, twice, nothingBefore);
        expect(canonicalJson(again.entries)).toBe(canonicalJson(january(one, facts).entries));
      }),
      { numRuns: 60 },
    );
  });

  it('adds up to the statements, entry by entry in whole cents, each with an id of its own', () => {
    fc.assert(
      fc.property(plan, deals, (one, facts) => {
        for (const { entries, statements } of bothMonths(one, facts)) {
          const totals = [...statements.values()].map(({ total }) => total);
          expect(sum(entries.map(({ amount }) => amount)).eq(sum(totals))).toBe(true);
          expect(entries.every(({ amount }) => amount.times(100).isInteger())).toBe(true);
          expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('takes back for a case never more than was paid for it', () => {
    fc.assert(
      fc.property(plan, deals, (one, facts) => {
        const entries = bothMonths(one, facts).flatMap((result) => result.entries);
        const left = new Map<string, Decimal>();
        for (const { person: who, case: about, amount } of entries) {
          const key = about ? `${who}/${about.id}` : '';
          left.set(key, (left.get(key) ?? new Decimal(0)).plus(amount));
        }
        left.delete('');
        expect([...left.values()].every((rest) => rest.gte(0))).toBe(true);
      }),
      { numRuns: 100 },
    );
  });

  it('pays at least draw and guarantee, and owes what it paid in advance', () => {
    fc.assert(
      fc.property(plan, deals, (one, facts) => {
        for (const { statements } of bothMonths(one, facts)) {
          for (const id of ids) {
            expect(statements.get(id)?.total.gte(100)).toBe(true);
            expect(statements.get(id)?.owed.gte(0)).toBe(true);
          }
        }
      }),
      { numRuns: 40 },
    );
  });
});
