import { describe, expect, it } from 'vitest';
import { calculatePeriod, nothingBefore } from '../../src/incentives/index.ts';
import { localize } from '../../src/shared/index.ts';
import { factsOf, moment, planOf, person } from './world.ts';

const plan = (id: string, rest: string) =>
  planOf(`kind: Incentive
id: ${id}
period: { every: month, zone: UTC }
currency: USD
credit: { when: { funnel: deal, outcome: won }, amount: =case.amount }
pays: { rate: 5 % }
${rest}`);

const reps = plan('reps', 'for: { role: rep }\nexclusive: true');
const hunters = plan('hunters', 'for: { team: north }');
const managers = plan('managers', 'for: { role: manager }');

const membership = (kind: 'role' | 'team', id: string, from: string, to: string) => ({
  kind,
  id,
  from: moment(from),
  to: moment(to),
});

function problems(people: ReturnType<typeof person>[]) {
  const facts = { ...factsOf([], people), others: [reps, hunters, managers] };
  const result = calculatePeriod(reps, facts, nothingBefore);
  return result.problems.map(({ because }) => localize(because.says, 'en'));
}

describe('plans that exclude each other', () => {
  it('are told where somebody takes part in both at the same time', () => {
    expect(problems([person('ann', { teams: ['north'] }), person('bob')])).toEqual([
      'Ann takes part in “Reps” and in “Hunters” at once, of which one excludes the other',
    ]);
  });

  it('may follow one another within a period', () => {
    const memberships = [
      membership('role', 'rep', '2026-01-01', '2026-01-10'),
      membership('team', 'north', '2026-01-10', '2026-02-01'),
    ];
    expect(problems([person('ann', { memberships })])).toEqual([]);
  });
});
