import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { collectionView, rowCondition, type Actor } from '../../src/access/index.ts';
import { evaluateCondition } from '../../src/expressions/index.ts';
import type { Policy } from '../../src/definitions/index.ts';
import type { JsonObject } from '../../src/shared/index.ts';
import { actorWith, deal, dealEntity, dealPolicy, now } from './world.ts';

const entity = dealEntity();
const own = { role: 'rep', rows: 'case.owner == actor.id || actor.id in case.followers' };
const department = { role: 'lead', rows: 'case.department in actor.departments' };

function seesRow(policy: Policy, actor: Actor, row: JsonObject): boolean {
  return evaluateCondition(rowCondition(policy, actor, now), row);
}

describe('which rows an actor sees', () => {
  it('nothing without a policy, nor without a rule for one of his roles', () => {
    expect(rowCondition(undefined, actorWith(['rep']), now)).toEqual({ op: 'false' });
    expect(rowCondition(dealPolicy({ see: [own] }), actorWith(['marketer']), now)).toEqual({
      op: 'false',
    });
  });

  it('everything with a right that says so, with or without a policy', () => {
    for (const role of ['auditor', 'keeper'])
      expect(rowCondition(undefined, actorWith([role]), now)).toEqual({ op: 'true' });
  });

  it('what a rule of an included role grants', () => {
    const policy = dealPolicy({ see: [own] });
    expect(seesRow(policy, actorWith(['director']), deal)).toBe(true);
    expect(seesRow(policy, actorWith(['director']), { ...deal, owner: 'you' })).toBe(false);
  });

  it('the rows of any of his rules', () => {
    const policy = dealPolicy({ see: [own, department] });
    const lead = actorWith(['lead']);
    expect(rowCondition(policy, lead, now)).toMatchObject({ op: 'or' });
    expect(seesRow(policy, lead, { ...deal, owner: 'you' })).toBe(true);
    expect(seesRow(policy, actorWith(['rep']), { ...deal, owner: 'you' })).toBe(false);
  });

  it('only in the stages of the rule, wherever one of them is active', () => {
    const policy = dealPolicy({
      see: [{ role: 'marketer', rows: 'true', stages: ['lead', 'legal'] }],
    });
    const marketer = actorWith(['marketer']);
    expect(seesRow(policy, marketer, deal)).toBe(false);
    const review = { ...deal, stage: 'review', stages: ['review', 'legal', 'credit'] };
    expect(seesRow(policy, marketer, review)).toBe(true);
  });
});

describe('a view of a collection', () => {
  const view = (rows: string, actor: Actor, at: number) =>
    collectionView(dealPolicy({ see: [{ role: 'rep', rows }] }), actor, entity, at);

  it('follows the clock where a rule reads it', () => {
    const policy = dealPolicy({ see: [{ role: 'rep', rows: 'case.opened < now' }] });
    const rep = actorWith(['rep']);
    const row = { ...deal, opened: new Date(now).toISOString() };
    const sees = (at: number) => collectionView(policy, rep, entity, at).sees(row);
    expect([sees(now), sees(now + 1), sees(now)]).toEqual([false, true, false]);
  });

  it('is that of its own policy and actor, whatever was asked before', () => {
    const [me, you] = [actorWith(['rep']), actorWith(['rep'], { id: 'you' })];
    const own = 'case.owner == actor.id';
    expect([me, you, me].map((actor) => view(own, actor, now).sees(deal))).toEqual([
      true,
      false,
      true,
    ]);
    expect(view('false', me, now).sees(deal)).toBe(false);
  });
});

const rows = fc.record({
  id: fc.constantFrom('deal-1', 'deal-2'),
  owner: fc.constantFrom('me', 'you'),
  department: fc.constantFrom('sales', 'legal'),
  region: fc.constantFrom('north', 'south'),
  amount: fc.constantFrom('10.00', '70000.00'),
  stages: fc.subarray(['lead', 'review', 'legal']),
  followers: fc.subarray(['me', 'you']),
});
const rules = fc.array(
  fc.record({
    role: fc.constantFrom('rep', 'lead', 'marketer'),
    rows: fc.constantFrom(
      'true',
      'false',
      'case.owner == actor.id',
      '!(actor.id in case.followers)',
      'case.department in actor.departments && case.amount > 50000',
      'case.region == "north" || has(case.margin)',
    ),
    stages: fc.subarray(['lead', 'legal']),
    hide: fc.subarray(['amount', 'margin', 'customer', 'lines.price']),
    mask: fc.subarray(['phone', 'email', 'amount', 'lines', 'lines.product']),
  }),
  { maxLength: 4 },
);
const roles = fc.subarray(['rep', 'lead', 'marketer', 'auditor']);

describe('for any policy, actor and row', () => {
  it('the condition for the store agrees with the access to the single row', () => {
    fc.assert(
      fc.property(rules, roles, rows, (see, held, row) => {
        const [policy, actor] = [dealPolicy({ see }), actorWith(held)];
        const access = collectionView(policy, actor, entity, now).access(row);
        const sees = evaluateCondition(rowCondition(policy, actor, now), row);
        expect(access.get('id') !== 'hidden').toBe(sees);
        if (!sees) expect(new Set(access.values())).toEqual(new Set(['hidden']));
      }),
    );
  });

  it('a field that may be queried by is shown plainly in every row that is seen', () => {
    fc.assert(
      fc.property(rules, roles, rows, (see, held, row) => {
        const view = collectionView(dealPolicy({ see }), actorWith(held), entity, now);
        if (!view.sees(row)) return;
        for (const field of view.queryable) expect(view.access(row).get(field)).toBe('read');
      }),
    );
  });

  it('no value of a field that is not shown plainly is left in a redacted row', () => {
    fc.assert(
      fc.property(rules, roles, rows, (see, held, row) => {
        const full: JsonObject = { ...deal, ...row };
        const view = collectionView(dealPolicy({ see }), actorWith(held), entity, now);
        const shown = view.redact(full) ?? {};
        for (const [field, level] of view.access(full))
          if ((level === 'hidden' || level === 'masked') && field !== 'name')
            expect(JSON.stringify(shown)).not.toContain(JSON.stringify(full[field]));
      }),
    );
  });
});
