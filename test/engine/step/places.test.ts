import { parse } from 'yaml';
import { describe, expect, it } from 'vitest';
import { actorOf, aPurchase, purchase, vote } from '../support/purchase.ts';
import { passing } from '../support/passing.ts';
import { funnelIn, HouseWalk } from '../support/roster.ts';
import type { Decision } from '../../../src/engine/index.ts';

/** Whether the definition has something where a reason says that its rule is. */
function isThere(definition: unknown, rule: string): boolean {
  let at = definition;
  for (const part of rule.slice(rule.indexOf('#/') + 2).split('/')) {
    if (typeof at !== 'object' || at === null || !(part in at)) return false;
    at = (at as { readonly [part: string]: unknown })[part];
  }
  return true;
}

function rulesOf(decisions: readonly Decision[]): readonly string[] {
  return decisions.flatMap(({ because }) => because.map(({ rule }) => rule));
}

describe('the rules that a decision names', () => {
  it('stand where it says: conditions, bands and people of an approval', () => {
    const walk = aPurchase({ checker: 'kim', abroad: true });
    for (const move of ['chain', 'chosen']) {
      walk.with({ actor: actorOf('sam') });
      walk.move(move, move === 'chain' ? { fields: { booked: '2026-01-05' } } : {});
    }
    vote(walk, 'kim');
    const rules = rulesOf(walk.decisions);
    expect(rules).toContain('funnels/purchase#/moves/chain/approval/in order/0/when');
    expect(rules).toContain('funnels/purchase#/moves/chain/approval/in order/1/bands/0');
    for (const rule of rules) expect([rule, isThere(parse(purchase), rule)]).toEqual([rule, true]);
  });

  it('stand where it says: checklist, routes and silence of a handoff', () => {
    const definition = passing({
      'on silence': [{ do: 'escalate to manager' }, { do: 'offer to next', after: '1 hour' }],
    });
    const walk = new HouseWalk(funnelIn(definition));
    walk.do('mia', { kind: 'open', funnel: 'flow', fields: { need: 'CRM', budget: true } });
    walk.move('mia', 'qualify');
    walk.pass(48).fire();
    const rules = rulesOf(walk.decisions);
    expect(rules.length).toBeGreaterThan(2);
    for (const rule of rules) expect([rule, isThere(definition, rule)]).toEqual([rule, true]);
  });
});
