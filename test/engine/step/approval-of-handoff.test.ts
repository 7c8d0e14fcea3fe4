import { describe, expect, it } from 'vitest';
import type { Assignment, Facts } from '../../../src/engine/index.ts';
import { actorOf, asked, house, vote } from '../support/purchase.ts';
import { CaseWalk, workspaceFrom } from '../support/world.ts';

/** A deal that is handed over once the builders agree, and that keepers check where it arrives. */
const transfer = `
kind: Funnel
id: transfer
title: Transfer
case: { name: Transfer, fields: { why: { type: text } } }
stages:
  here: { department: sales }
  there:
    department: delivery
    tasks: { unpack: { title: Unpack, to: owner, required: true } }
    approval: { one of: keeper }
    then: over
  over: { outcome: won }
moves:
  pass: { from: here, to: there, when: has(case.owner) && actor.id == case.owner, handoff: to-delivery, approval: { one of: builder } }
handoffs:
  to-delivery:
    route: [{ to: { role: builder } }]
    accept: { within: 2 working hours }
    reject: { reasons: [unclear], back to: here }
`;

/** What routing would have found, whatever is asked: Bo. */
const found: Assignment = {
  strategy: 'least loaded',
  candidates: [],
  chosen: 'bo',
  because: 'only one',
};
const assignments = new Proxy<{ readonly [key: string]: Assignment }>({}, { get: () => found });

/** A deal that Sam wants to hand over, and that Bo is to have. */
function aTransfer(): CaseWalk {
  const facts: Facts = { ...house(), assignments };
  const walk = new CaseWalk(workspaceFrom(transfer), { actor: actorOf('sam'), facts });
  walk.open();
  return walk;
}

describe('a handoff that must be approved', () => {
  it('is offered with the last vote, by who asked for it', () => {
    const walk = aTransfer();
    walk.move('pass');
    expect(walk.state?.offers).toBeUndefined();
    expect(vote(walk, 'bea')).toEqual([]);
    const [offer] = Object.values(walk.state?.offers ?? {});
    expect(offer).toMatchObject({ giver: { person: 'sam' }, to: { person: 'bo' } });
    expect(walk.state?.owner).toBe('sam');
  });

  it('brings the tasks and the approval of its stage with the acceptance, not before', () => {
    const walk = aTransfer();
    walk.move('pass');
    vote(walk, 'bea');
    expect(walk.state?.tasks).toBeUndefined();
    expect(walk.state?.approvals).toBeUndefined();
    const [offer] = Object.keys(walk.state?.offers ?? {});
    walk.with({ actor: actorOf('bo') });
    walk.do({ kind: 'accept', offer: offer! });
    const [task] = Object.values(walk.state?.tasks ?? {});
    expect(task).toMatchObject({ rule: 'unpack', assignee: { person: 'bo' } });
    expect(asked(walk)).toMatchObject({ stage: 'there', steps: [{ roles: ['keeper'] }] });
    expect(vote(walk, 'kim')).toEqual(['task-open']);
    walk.with({ actor: actorOf('bo') });
    walk.do({ kind: 'end task', task: task!.id, as: 'done' });
    expect(vote(walk, 'kim')).toEqual([]);
    expect(walk.state?.configuration.active).toEqual(['over']);
  });

  it('rejected, the case comes back without anything of the stage having begun', () => {
    const walk = aTransfer();
    walk.move('pass');
    vote(walk, 'bea');
    const [offer] = Object.keys(walk.state?.offers ?? {});
    walk.with({ actor: actorOf('bo') });
    walk.do({ kind: 'reject', offer: offer!, reason: 'unclear' });
    expect(walk.state?.configuration.active).toEqual(['here']);
    expect(walk.state?.tasks).toBeUndefined();
    expect(walk.state?.approvals).toBeUndefined();
  });
});
