import { describe, expect, it } from 'vitest';
import type { Command } from '../../../src/engine/index.ts';
import { actorOf, aPurchase, asked, vote } from '../support/purchase.ts';
import type { CaseWalk } from '../support/world.ts';

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
