import { describe, expect, it } from 'vitest';
import { actorOf, type HouseWalk } from '../support/roster.ts';
import { anOffered } from '../support/passing.ts';

function offerOf(walk: HouseWalk): string {
  return walk.offer!.id;
}

function anAccepted(): HouseWalk {
  const walk = anOffered();
  walk.pass(4).do('ann', { kind: 'accept', offer: offerOf(walk) });
  return walk;
}

function aRejected(): HouseWalk {
  const walk = anOffered();
  const offer = offerOf(walk);
  walk.do('ann', { kind: 'reject', offer, reason: 'incomplete', note: 'Who decides?' });
  return walk;
}

function aReturned(): HouseWalk {
  const walk = anAccepted();
  walk.move('ann', 'send');
  walk.do('ann', { kind: 'return', handoff: 'to-sales', reason: 'mistaken' });
  return walk;
}

describe('the receiver', () => {
  it('accepts: the case is his, and the clock and delayed moves of its stage begin', () => {
    const walk = anAccepted();
    expect(walk.state).toMatchObject({
      owner: 'ann',
      batons: { case: { kind: 'work', person: 'ann', department: 'sales' } },
      accepted: { offer: { by: 'ann' } },
    });
    expect(
      Object.values(walk.state!.timers)
        .map(({ kind }) => kind)
        .toSorted(),
    ).toEqual(['breach', 'escalate', 'move', 'warn']);
  });

  it('rejects for a reason of the list with a note; the case goes back with both before the giver', () => {
    const walk = aRejected();
    expect(walk.state).toMatchObject({
      owner: 'mia',
      department: 'marketing',
      configuration: { active: ['lead'] },
      batons: { case: { kind: 'work', person: 'mia', department: 'marketing' } },
      returned: {
        'to-sales': {
          how: 'rejected',
          reason: 'incomplete',
          note: 'Who decides?',
          by: 'ann',
          round: 1,
          mayJumpBack: false,
        },
      },
    });
    expect(walk.state?.offers).toBeUndefined();
  });

  it('cannot reject without a known reason and the note', () => {
    const walk = anOffered();
    const reject = { kind: 'reject', offer: offerOf(walk) } as const;
    expect(walk.refusal('ann', { ...reject, reason: '' })).toEqual([
      'handoff-reason-required',
      'note-required',
    ]);
    expect(walk.refusal('ann', { ...reject, reason: 'mood', note: 'x' })).toEqual([
      'handoff-reason-unknown',
    ]);
  });

  it('is the only one who answers, besides a stand-in while he is away and who may override', () => {
    const walk = anOffered();
    const accept = { kind: 'accept', offer: offerOf(walk) } as const;
    expect(walk.refusal('bob', accept)).toEqual(['may-not-answer']);
    walk.absences = { ann: 'bob' };
    expect(walk.try('bob', accept).ok).toBe(true);
    const other = anOffered();
    const override = { ...accept, offer: offerOf(other) };
    expect(other.refusal(actorOf('max', ['override']), override)).toEqual([]);
  });

  it('answers an offer once', () => {
    const walk = anAccepted();
    const accept = { kind: 'accept', offer: walk.state!.accepted!['offer']!.offer.id } as const;
    expect(walk.refusal('ann', accept)).toEqual(['offer-accepted']);
  });

  it('sends back what he had accepted, also from a stage within; the giver has it again', () => {
    const walk = aReturned();
    expect(walk.state).toMatchObject({
      owner: 'mia',
      configuration: { active: ['nurture'] },
      returned: {
        'to-sales': {
          how: 'returned',
          from: ['offer', 'sent'],
          holder: 'ann',
          mayJumpBack: true,
        },
      },
    });
    expect(walk.state?.accepted).toBeUndefined();
  });

  it('sends nothing back once the stage is left', () => {
    const walk = anAccepted();
    walk.move('ann', 'check');
    const command = { kind: 'return', handoff: 'to-sales', reason: 'mistaken' } as const;
    expect(walk.refusal('ann', command)).toEqual(['nothing-to-return']);
  });

  it('sends back to the liaison where the giver is no longer with the house', () => {
    const walk = anAccepted();
    walk.gone = new Set(['mia']);
    walk.do('ann', { kind: 'return', handoff: 'to-sales', reason: 'mistaken' });
    expect(walk.state?.owner).toBe('max');
  });
});

describe('the giver', () => {
  it('jumps back to where the case was, to who had it, as a new round', () => {
    const walk = aReturned();
    walk.do('mia', { kind: 'resubmit', handoff: 'to-sales', fields: { need: 'CRM for ten' } });
    expect(walk.state?.configuration.active).toEqual(['offer', 'sent']);
    expect(walk.offer).toMatchObject({ round: 2, to: { person: 'ann' }, stage: 'offer' });
    expect(walk.state?.returned).toBeUndefined();
    walk.do('ann', { kind: 'accept', offer: offerOf(walk) });
    expect(walk.state).toMatchObject({ owner: 'ann', fields: { need: 'CRM for ten' } });
  });

  it('jumps back only where the handoff says so, and else goes stage by stage once more', () => {
    const walk = aRejected();
    expect(walk.refusal('mia', { kind: 'resubmit', handoff: 'to-sales' })).toEqual([
      'nothing-to-resubmit',
    ]);
    walk.move('mia', 'qualify');
    expect(walk.offer).toMatchObject({ round: 2 });
    expect(walk.state?.returned).toBeUndefined();
  });

  it('must have the checklist complete to jump back', () => {
    const walk = aReturned();
    const fields = { need: null };
    expect(walk.refusal('mia', { kind: 'resubmit', handoff: 'to-sales', fields })).toContain(
      'checklist-field',
    );
  });

  it('withdraws an offer: the case is back where it was', () => {
    const walk = anOffered();
    expect(walk.refusal('ann', { kind: 'withdraw', offer: offerOf(walk) })).toEqual([
      'may-not-withdraw',
    ]);
    walk.do('mia', { kind: 'withdraw', offer: offerOf(walk) });
    expect(walk.state).toMatchObject({ owner: 'mia', configuration: { active: ['lead'] } });
    expect(walk.state?.timers).toEqual({});
  });
});

describe('an offer goes to somebody else', () => {
  it('by the receiver’s manager, within the same round', () => {
    const walk = anOffered();
    const command = { kind: 'reroute', offer: offerOf(walk) } as const;
    expect(walk.refusal('bob', command)).toEqual(['may-not-reroute']);
    walk.do('sue', command);
    expect(walk.offer).toMatchObject({ round: 1, to: { person: 'bob' }, passedOver: ['ann'] });
    walk.do('sue', { kind: 'reroute', offer: offerOf(walk), to: 'ann' });
    expect(walk.offer).toMatchObject({ to: { person: 'ann' } });
  });

  it('with all else that somebody holds, when his work is handed over', () => {
    const walk = anOffered();
    const admin = actorOf('max', ['administer people']);
    const command = { kind: 'hand over', from: 'mia', to: 'max' } as const;
    expect(walk.refusal('bob', command)).toEqual(['right-missing']);
    walk.do(admin, command);
    expect(walk.state?.owner).toBe('max');
    walk.do(admin, { kind: 'hand over', from: 'ann', to: 'by the rules' });
    expect(walk.offer).toMatchObject({ to: { person: 'bob' } });
    walk.do('bob', { kind: 'accept', offer: offerOf(walk) });
    walk.do('bob', { kind: 'hand over', from: 'bob', to: 'by the rules' });
    expect(walk.state?.owner).toBe('ann');
  });
});
