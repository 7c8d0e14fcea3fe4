import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  calculatePeriod,
  nothingBefore,
  postings,
  reconcile,
  standing,
  type CaseFact,
  type LedgerEntry,
  type PostedEntry,
} from '../../../src/incentives/index.ts';
import { Decimal } from '../../../src/shared/index.ts';
import { deal, factsOf, monthly, person } from '../world.ts';

const plan = monthly(`pays: { tiers: [{ up to: USD 1000, rate: 5 % }, { rate: 8 % }] }
override: { to: manager, rate: 1 % }`);
const people = [
  person('ann', { manager: 'max' }),
  person('bob', { manager: 'max' }),
  person('max', { roles: ['manager'] }),
];

const facts = fc.array(
  fc
    .record({
      id: fc.constantFrom('a', 'b', 'c', 'd'),
      owner: fc.constantFrom('ann', 'bob'),
      cents: fc.integer({ min: 1, max: 200_000 }),
      day: fc.integer({ min: 1, max: 28 }),
    })
    .map(({ id, owner, cents, day }): CaseFact => {
      const amount = new Decimal(cents).div(100);
      const fact = deal({ id, owner, amount, on: `2026-01-${String(day).padStart(2, '0')}` });
      return { ...fact, id: `${fact.id}:${String(day)}:${String(cents)}` };
    }),
  { maxLength: 8 },
);

/** What is posted when the facts become known one after the other, in this order. */
function postedInTurn(known: readonly CaseFact[]): readonly PostedEntry[] {
  let posted: readonly PostedEntry[] = [];
  for (const [index] of known.entries())
    posted = posted.concat(added(known.slice(0, index + 1), posted));
  return posted;
}

function calculated(known: readonly CaseFact[]): readonly LedgerEntry[] {
  return calculatePeriod(plan, factsOf(known, people), nothingBefore).entries;
}

function added(known: readonly CaseFact[], posted: readonly PostedEntry[]): readonly PostedEntry[] {
  const { wrong, fresh } = reconcile(calculated(known), posted);
  const book = { plan: 'plan', period: '2026-01', entries: posted.length };
  return postings(book, { wrong, fresh, deltas: [] }, { at: 0, release: 1 });
}

const sumOf = (entries: readonly LedgerEntry[], whose?: string): string =>
  entries
    .filter((entry) => whose === undefined || entry.person === whose)
    .reduce((sum, { amount }) => sum.plus(amount), new Decimal(0))
    .toFixed();

const whole = (entries: readonly LedgerEntry[]): readonly string[] =>
  entries
    .map(({ person: id, rule, case: about, amount, tier }) =>
      [id, rule, about?.id, amount.toFixed(), tier].join(' '),
    )
    .toSorted();

describe('a ledger that is brought to what is calculated', () => {
  it('comes to the statement of everybody, however the facts became known', () => {
    fc.assert(
      fc.property(facts, (known) => {
        const posted = postedInTurn(known);
        for (const { id } of people) expect(sumOf(posted, id)).toBe(sumOf(calculated(known), id));
      }),
    );
  });

  it('stands at the same entries for any order in which the facts became known', () => {
    fc.assert(
      fc.property(facts, fc.infiniteStream(fc.nat()), (known, numbers) => {
        const keys = known.map(() => numbers.next().value ?? 0);
        const mixed = known.toSorted(
          (a, b) => (keys[known.indexOf(a)] ?? 0) - (keys[known.indexOf(b)] ?? 0),
        );
        expect(whole(standing(postedInTurn(mixed)))).toEqual(whole(standing(postedInTurn(known))));
      }),
    );
  });

  it('adds nothing a second time, takes back only what stands, and each entry once', () => {
    fc.assert(
      fc.property(facts, (known) => {
        const posted = postedInTurn(known);
        expect(added(known, posted)).toEqual([]);
        const reversed = posted.flatMap(({ reverses }) => reverses ?? []);
        expect(new Set(reversed).size).toBe(reversed.length);
        expect(posted.map(({ number }) => number)).toEqual(posted.map((_, index) => index + 1));
      }),
    );
  });
});
