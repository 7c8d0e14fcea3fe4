import { describe, expect, it } from 'vitest';
import { funnelIn, HouseWalk } from '../support/roster.ts';
import { aLead, anOffered, passing } from '../support/passing.ts';

const hour = 3_600_000;

function noticesOf(walk: HouseWalk): readonly string[] {
  const { effects } = walk.decisions.at(-1)!;
  const notices = effects.flatMap(({ kind, payload }) =>
    kind === 'notify' ? (payload['notices'] as { topic: string }[]) : [],
  );
  return notices.map(({ topic }) => topic);
}

describe('a move with a handoff', () => {
  it('is refused with each lacking item of the checklist by its title', () => {
    const walk = new HouseWalk(funnelIn(passing()));
    walk.do('mia', { kind: 'open', funnel: 'flow', fields: {} });
    const result = walk.try('mia', { kind: 'move', move: 'qualify' });
    const problems = result.ok ? [] : result.error.problems;
    expect(problems.map(({ code, path }) => [code, path])).toEqual([
      ['checklist-open', '/checklist/condition-1'],
      ['checklist-field', '/fields/need'],
    ]);
  });

  it('offers the case: it stands in the target stage, the giver keeps it, the receiver is asked', () => {
    const walk = anOffered();
    expect(walk.state).toMatchObject({
      owner: 'mia',
      department: 'sales',
      configuration: { active: ['offer', 'drafting'] },
      batons: { case: { kind: 'offer', person: 'ann', department: 'sales', handoff: 'to-sales' } },
    });
    expect(walk.offer).toMatchObject({
      handoff: 'to-sales',
      round: 1,
      from: ['lead'],
      stage: 'offer',
      stages: ['offer', 'drafting'],
      giver: { person: 'mia', department: 'marketing' },
      to: { person: 'ann' },
      rule: 0,
      giverTime: hour,
    });
    expect(noticesOf(walk)).toContain('offered');
  });

  it('gives the receiver time by his own calendar, and no clock of the stage runs yet', () => {
    const walk = anOffered();
    const ten = walk.now;
    expect(walk.offer?.due).toBe(ten + 7 * hour);
    const kinds = Object.values(walk.state!.timers).map(({ kind, offer }) => [kind, offer]);
    expect(kinds).toEqual([['breach', walk.offer!.id]]);
  });

  it('lets nothing leave the stage before the answer but what may be incomplete, which withdraws the offer', () => {
    const walk = anOffered();
    expect(walk.refusal('ann', { kind: 'move', move: 'send' })).toContain('offer-open');
    expect(walk.refusal('ann', { kind: 'move', move: 'check' })).toContain('offer-open');
    const { events } = walk.move('mia', 'lose', { reason: 'price' });
    expect(events).toContainEqual(
      expect.objectContaining({ type: 'offer ended', as: 'withdrawn' }),
    );
    expect(walk.state).toMatchObject({ outcome: { kind: 'lost' }, timers: {} });
    expect(walk.state?.offers).toBeUndefined();
    expect(walk.state?.batons).toBeUndefined();
  });

  it('goes to the liaison where no rule finds anybody, and is refused where there is none', () => {
    const walk = aLead();
    walk.gone = new Set(['ann', 'bob']);
    walk.move('mia', 'qualify');
    expect(walk.offer).toMatchObject({ to: { person: 'sue' }, rule: -1 });
  });

  it('may be made by the roles that the handoff names only', () => {
    const definition = passing() as { handoffs: { 'to-sales': object } };
    const handoffs = { 'to-sales': { ...definition.handoffs['to-sales'], by: 'marketer' } };
    const walk = new HouseWalk(funnelIn({ ...definition, handoffs }));
    walk.do('mia', { kind: 'open', funnel: 'flow', fields: { need: 'CRM', budget: true } });
    expect(walk.refusal('ann', { kind: 'move', move: 'qualify' })).toContain('may-not-offer');
    expect(walk.refusal('max', { kind: 'move', move: 'qualify' })).toEqual([]);
  });

  it('that is taken over without asking makes the receiver the owner at once', () => {
    const walk = new HouseWalk(funnelIn(automatic()));
    walk.do('mia', { kind: 'open', funnel: 'flow', fields: { need: 'CRM', budget: true } });
    walk.move('mia', 'qualify');
    expect(walk.state).toMatchObject({ owner: 'ann', batons: { case: { kind: 'work' } } });
    expect(walk.state?.offers).toBeUndefined();
    expect(
      Object.values(walk.state!.timers)
        .map(({ kind }) => kind)
        .toSorted(),
    ).toEqual(['breach', 'escalate', 'move', 'warn']);
    // Mia made the move herself: that it was accepted is no news to her.
    expect(noticesOf(walk)).toEqual(['assigned']);
  });
});

function automatic(): object {
  const definition = passing() as { handoffs: { 'to-sales': { reject: object } } };
  const { reject: _, ...given } = definition.handoffs['to-sales'];
  const handoffs = { 'to-sales': { ...given, accept: 'automatic' } };
  return { ...definition, handoffs };
}
