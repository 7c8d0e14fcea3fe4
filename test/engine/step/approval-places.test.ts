import { describe, expect, it } from 'vitest';
import type { Command } from '../../../src/engine/index.ts';
import { actorOf, aPurchase, asked, house, vote } from '../support/purchase.ts';
import { funnelIn, HouseWalk } from '../support/roster.ts';
import { CaseWalk, workspaceFrom } from '../support/world.ts';

function asksAll(): CaseWalk {
  const walk = aPurchase();
  walk.move('all');
  return walk;
}

function handOver(walk: CaseWalk, from: string, to: string): readonly string[] {
  walk.with({ actor: actorOf('root', ['administer people']) });
  return walk.refusal({ kind: 'hand over', from, to });
}

function delegate(walk: CaseWalk, who: string, to: string): readonly string[] {
  walk.with({ actor: actorOf(who) });
  const command: Command = { kind: 'delegate', approval: asked(walk).id, to };
  return walk.refusal(command);
}

describe('a place among approvers that passes to somebody', () => {
  it('who has voted for himself is filled by him once more, where all must agree', () => {
    const walk = asksAll();
    expect(vote(walk, 'ben')).toEqual([]);
    expect(vote(walk, 'ben')).toEqual(['already-voted']);
    expect(delegate(walk, 'bea', 'ben')).toEqual([]);
    expect(vote(walk, 'ben')).toEqual([]);
    expect(vote(walk, 'bo')).toEqual([]);
    expect(walk.state?.configuration.active).toEqual(['ordered']);
  });

  it('who has voted would be lost where a person counts once, and is refused', () => {
    const walk = aPurchase();
    walk.move('two');
    vote(walk, 'ben');
    expect(delegate(walk, 'bea', 'ben')).toEqual(['delegate-has-voted']);
  });

  it('with the work of who leaves is filled by who is an approver himself and has voted', () => {
    const walk = asksAll();
    for (const id of ['ben', 'bo']) vote(walk, id);
    expect(handOver(walk, 'bea', 'ben')).toEqual([]);
    expect(vote(walk, 'ben')).toEqual([]);
    expect(walk.state?.configuration.active).toEqual(['ordered']);
  });

  it('does not pass to who asked: the work is not handed over to him', () => {
    const walk = asksAll();
    expect(handOver(walk, 'bea', 'sam')).toEqual(['may-not-approve-own']);
  });
});

describe('the votes of who leaves', () => {
  it('go by the rules to his manager, not to whoever works on the case', () => {
    const signing = {
      kind: 'Funnel',
      id: 'signing',
      title: 'Signing',
      case: { fields: {} },
      stages: { draft: { department: 'marketing' }, won: { outcome: 'won' } },
      moves: { sign: { from: 'draft', to: 'won', approval: { 'all of': 'seller' } } },
    };
    const walk = new HouseWalk(funnelIn(signing));
    walk.do('mia', { kind: 'open', funnel: 'signing', fields: {} });
    walk.move('mia', 'sign');
    walk.do('ann', { kind: 'hand over', from: 'ann', to: 'by the rules' });
    const [request] = Object.values(walk.state!.approvals!);
    expect(request?.steps[0]?.people).toEqual(['sue', 'bob']);
    expect(walk.state?.owner).toBe('mia');
  });
});

describe('what was voted on', () => {
  it('is voted on anew where a move of another branch changes it', () => {
    const walk = new CaseWalk(workspaceFrom(branches), { actor: actorOf('sam'), facts: house() });
    walk.open();
    walk.move('sign');
    vote(walk, 'ben');
    walk.with({ actor: actorOf('sam') });
    walk.move('raise');
    expect(asked(walk).steps[0]?.votes).toEqual([]);
    expect(vote(walk, 'ben')).toEqual([]);
  });
});

const branches = `
kind: Funnel
id: flow
title: Flow
case: { fields: { total: { type: integer, required: true, default: 1 } } }
stages:
  both:
    together:
      law: { department: sales }
      money: { department: sales, stages: { low: {}, high: {} } }
    then: won
  won: { outcome: won }
moves:
  sign: { from: law, to: done, approval: { 2 of: builder } }
  raise: { from: low, to: high, set: { total: =case.total + 1 } }
  pay: { from: money, to: done }
`;
