import { describe, expect, it } from 'vitest';
import { anOffered, passing } from '../support/passing.ts';
import { actorOf, engine, funnelIn, HouseWalk, type Absences } from '../support/roster.ts';

function aReturned(): HouseWalk {
  const walk = anOffered();
  walk.do('ann', { kind: 'accept', offer: walk.offer!.id });
  walk.do('ann', { kind: 'return', handoff: 'to-sales', reason: 'mistaken' });
  return walk;
}

const resubmit = { kind: 'resubmit', handoff: 'to-sales' } as const;

describe('a jump back', () => {
  it('finds another by the rules where who had it has left, and does not go to the last resort', () => {
    const walk = aReturned();
    walk.gone = new Set(['ann']);
    walk.do('mia', resubmit);
    expect(walk.offer).toMatchObject({ to: { person: 'bob' }, rule: 0 });
  });

  it('goes to who stands in where he is away', () => {
    const walk = aReturned();
    walk.absences = { ann: 'sue' } satisfies Absences;
    walk.do('mia', resubmit);
    expect(walk.offer).toMatchObject({ to: { person: 'sue', standsInFor: 'ann' } });
  });

  it('reopens no case that was closed meanwhile', () => {
    const walk = aReturned();
    walk.move('mia', 'lose', { reason: 'price' });
    expect(walk.refusal('mia', resubmit)).toEqual(['nothing-to-resubmit']);
    expect(walk.state?.returned).toBeUndefined();
  });

  it('is over once the case has come there by other ways', () => {
    const walk = aReturned();
    const admin = actorOf('max', ['override']);
    walk.do(admin, { kind: 'override', stage: 'offer', reason: 'agreed by phone' });
    expect(walk.refusal('mia', resubmit)).toEqual(['nothing-to-resubmit']);
  });

  it('needs what the move needs that led there: its guard, and the tasks of the stage left', () => {
    const flow = passing({}, {}) as { moves: Record<string, object>; stages: object };
    const stages = {
      ...flow.stages,
      nurture: {
        department: 'marketing',
        tasks: { call: { title: 'Call', to: 'owner', required: true } },
      },
    };
    const qualify = { ...flow.moves['qualify'], when: '!has(case.need) || case.need != "nothing"' };
    const walk = new HouseWalk(funnelIn({ ...flow, stages, moves: { ...flow.moves, qualify } }));
    walk.do('mia', { kind: 'open', funnel: 'flow', fields: { need: 'CRM', budget: true } });
    walk.move('mia', 'qualify');
    walk.do('ann', { kind: 'accept', offer: walk.offer!.id });
    walk.do('ann', { kind: 'return', handoff: 'to-sales', reason: 'mistaken' });
    const fields = { need: 'nothing' };
    expect(walk.refusal('mia', { ...resubmit, fields })).toEqual(['guard-not-met', 'task-open']);
  });
});

describe('an offer', () => {
  it('that was accepted tells who was too late by whom', () => {
    const walk = anOffered({ 'on silence': ['return'] });
    const offer = walk.offer!.id;
    walk.do('ann', { kind: 'accept', offer });
    const late = walk.try('bob', { kind: 'accept', offer });
    expect(late.ok ? [] : late.error.problems).toMatchObject([
      { code: 'offer-accepted', params: { by: 'ann' } },
    ]);
  });

  it('is not offered once more to who has it, which would set his clock anew', () => {
    const walk = anOffered();
    const command = { kind: 'reroute', offer: walk.offer!.id, to: 'ann' } as const;
    expect(walk.refusal('sue', command)).toEqual(['reroute-to-same']);
  });

  it('into a stage that waits for somebody outside is itself not at rest', () => {
    const waiting = { department: 'sales', 'waits for': 'The customer' };
    const flow = passing({}, { stages: { review: waiting } }) as { moves: object };
    const moves = { ...flow.moves, ask: { from: 'lead', to: 'review', handoff: 'to-sales' } };
    const walk = new HouseWalk(funnelIn({ ...flow, moves }));
    walk.do('mia', { kind: 'open', funnel: 'flow', fields: { need: 'CRM', budget: true } });
    walk.move('mia', 'ask');
    expect(walk.state?.batons).toMatchObject({ case: { kind: 'offer', person: 'ann' } });
    expect(Object.values(walk.state!.timers)).toMatchObject([{ kind: 'breach' }]);
    walk.do('ann', { kind: 'accept', offer: walk.offer!.id });
    expect(walk.state?.batons).toMatchObject({ case: { kind: 'waiting' } });
  });
});

describe('a case that nobody opened in person', () => {
  it('is the liaison’s, who gives it, and to whom it comes back', () => {
    const walk = new HouseWalk(funnelIn(passing()));
    walk.do(engine, { kind: 'open', funnel: 'flow', fields: { need: 'CRM', budget: true } });
    expect(walk.state?.owner).toBe('max');
    walk.move(engine, 'qualify');
    expect(walk.offer?.giver).toEqual({ person: 'max', department: 'marketing' });
    const reject = { kind: 'reject', reason: 'incomplete', note: 'Who?' } as const;
    walk.do('ann', { ...reject, offer: walk.offer!.id });
    expect(walk.state?.owner).toBe('max');
  });
});

describe('a stage without a department', () => {
  it('has that of the giver again when the case comes back', () => {
    const flow = passing() as { stages: object; handoffs: { [id: string]: object } };
    const handoff = { ...flow.handoffs['to-sales'], from: 'marketing' };
    const stages = { ...flow.stages, lead: {} };
    const walk = new HouseWalk(funnelIn({ ...flow, stages, handoffs: { 'to-sales': handoff } }));
    walk.do('mia', { kind: 'open', funnel: 'flow', fields: { need: 'CRM', budget: true } });
    walk.move('mia', 'qualify');
    expect(walk.state?.department).toBe('sales');
    walk.do('mia', { kind: 'withdraw', offer: walk.offer!.id });
    expect(walk.state?.department).toBe('marketing');
  });
});

describe('somebody who has left', () => {
  it('is given nothing: neither a case, nor an offer, a task or a vote', () => {
    const walk = anOffered();
    walk.gone = new Set(['bob']);
    const offer = walk.offer!.id;
    for (const command of [
      { kind: 'assign', owner: 'bob' },
      { kind: 'reroute', offer, to: 'bob' },
      { kind: 'hand over', from: 'mia', to: 'bob' },
      { kind: 'add task', title: 'Call', assignee: 'bob' },
    ] as const)
      expect(walk.refusal(engine, command)).toEqual(['person-inactive']);
  });

  it('does not become the owner by a field that still names him', () => {
    const flow = passing() as { case: { fields: object }; stages: object };
    const fields = { ...flow.case.fields, seller: { type: 'user', required: true } };
    const review = { department: 'sales', owner: '=case.seller' };
    const walk = new HouseWalk(
      funnelIn({ ...flow, case: { fields }, stages: { ...flow.stages, review } }),
    );
    const given = { need: 'CRM', budget: true, seller: 'bob' };
    walk.do('mia', { kind: 'open', funnel: 'flow', fields: given });
    walk.move('mia', 'qualify');
    walk.do('ann', { kind: 'accept', offer: walk.offer!.id });
    walk.gone = new Set(['bob']);
    walk.move('ann', 'check');
    expect(walk.state?.owner).toBe('ann');
  });
});

describe('a closed case that is reopened by being offered', () => {
  it('is closed as it was when the offer is withdrawn', () => {
    const flow = passing() as { moves: object };
    const revive = { from: 'lost', to: 'offer', reopens: true, handoff: 'to-sales' };
    const walk = new HouseWalk(funnelIn({ ...flow, moves: { ...flow.moves, revive } }));
    walk.do('mia', { kind: 'open', funnel: 'flow', fields: { need: 'CRM', budget: true } });
    walk.move('mia', 'lose', { reason: 'price' });
    walk.move('mia', 'revive');
    expect(walk.state).toMatchObject({ owner: 'mia', batons: { case: { kind: 'offer' } } });
    walk.do('mia', { kind: 'withdraw', offer: walk.offer!.id });
    expect(walk.state?.outcome).toMatchObject({ kind: 'lost', reason: 'price' });
    expect(walk.state?.timers).toEqual({});
    expect(walk.state?.batons).toBeUndefined();
  });
});

describe('a case that goes to and fro', () => {
  it('does not grow with it', () => {
    const flow = passing() as { stages: object };
    const tasks = { call: { title: 'Call', to: 'owner' }, read: { title: 'Read', to: 'owner' } };
    const lead = { department: 'marketing', tasks };
    const walk = new HouseWalk(funnelIn({ ...flow, stages: { ...flow.stages, lead } }));
    walk.do('mia', { kind: 'open', funnel: 'flow', fields: { need: 'CRM', budget: true } });
    const sizes: number[] = [];
    for (let round = 1; round <= 200; round++) {
      walk.pass(1).move('mia', 'qualify');
      const reject = { kind: 'reject', reason: 'incomplete', note: 'Who decides?' } as const;
      walk.do('ann', { ...reject, offer: walk.offer!.id });
      sizes.push(JSON.stringify(walk.state).length);
    }
    expect(walk.state?.rounds).toEqual({ 'to-sales': 200 });
    expect(sizes.at(-1)! - sizes[99]!).toBeLessThan(500);
    const open = Object.values(walk.state!.tasks!).filter(({ status }) => status === 'open');
    expect(open.map(({ rule }) => rule)).toEqual(['call', 'read']);
  });
});
