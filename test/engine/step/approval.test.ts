import { describe, expect, it } from 'vitest';
import { systemActor } from '../../../src/access/index.ts';
import { actorOf, aPurchase, asked, house, vote } from '../support/purchase.ts';
import type { CaseWalk } from '../support/world.ts';

const stagesOf = (walk: CaseWalk) => walk.state?.configuration.active;

describe('an approval of a move', () => {
  it('holds the move until somebody of the role agrees, and that vote makes it', () => {
    const walk = aPurchase();
    const { effects } = walk.move('one');
    expect(stagesOf(walk)).toEqual(['draft']);
    expect(effects).toMatchObject([
      {
        kind: 'notify',
        payload: { notices: [{ topic: 'approval asked', to: [{ role: 'builder' }] }] },
      },
    ]);
    expect(vote(walk, 'ben')).toEqual([]);
    expect(stagesOf(walk)).toEqual(['ordered']);
    expect(walk.state?.approvals).toBeUndefined();
    const events = walk.decisions.at(-1)?.events.map(({ type }) => type);
    expect(events?.slice(0, 2)).toEqual(['voted', 'approval ended']);
  });

  it('is voted on by those whom it names, never by who asked for it', () => {
    const walk = aPurchase({}, { actor: actorOf('ben') });
    walk.move('one');
    expect(vote(walk, 'ben')).toEqual(['may-not-approve-own']);
    expect(vote(walk, 'kim')).toEqual(['may-not-vote']);
    expect(vote(walk, 'bea')).toEqual([]);
  });

  it('cannot be asked for where nobody but the asker could agree', () => {
    const alone = { ...house(), members: { 'role:builder': [{ id: 'ben', name: 'Ben' }] } };
    const walk = aPurchase({}, { actor: actorOf('ben'), facts: alone });
    expect(walk.refusal({ kind: 'move', move: 'one' })).toEqual(['approval-nobody']);
    walk.with({ actor: actorOf('sam') });
    expect(walk.refusal({ kind: 'move', move: 'two' })).toEqual(['approval-too-few']);
  });

  it('ends with the first refusal, and the case goes where the definition says', () => {
    const walk = aPurchase();
    walk.move('one');
    expect(vote(walk, 'bea', 'refuse')).toEqual([]);
    expect(stagesOf(walk)).toEqual(['given-up']);
    expect(walk.state?.approvals).toBeUndefined();
  });

  it('of all counts everybody once, and those for whom somebody votes besides', () => {
    const walk = aPurchase({}, { facts: house({ bo: 'bea' }) });
    walk.move('all');
    expect(vote(walk, 'ben')).toEqual([]);
    expect(vote(walk, 'ben')).toEqual(['already-voted']);
    expect(stagesOf(walk)).toEqual(['draft']);
    expect(vote(walk, 'bea')).toEqual([]);
    expect(stagesOf(walk)).toEqual(['ordered']);
    const votes = walk.decisions
      .at(-1)
      ?.events.flatMap((event) =>
        event.type === 'voted' ? [[event.vote.person, event.vote.for]] : [],
      );
    expect(votes).toEqual([
      ['bea', undefined],
      ['bea', 'bo'],
    ]);
  });

  it('of two takes two people', () => {
    const walk = aPurchase();
    walk.move('two');
    expect(vote(walk, 'ben')).toEqual([]);
    expect(stagesOf(walk)).toEqual(['draft']);
    expect(vote(walk, 'bo')).toEqual([]);
    expect(stagesOf(walk)).toEqual(['ordered']);
  });

  it('is asked of the manager of the owner, or of the person that a field names', () => {
    const walk = aPurchase();
    walk.move('boss');
    expect(asked(walk).steps).toMatchObject([{ people: ['meg'] }]);
    const other = aPurchase({ checker: 'kai' });
    other.move('chosen');
    expect(asked(other).steps).toMatchObject([{ people: ['kai'] }]);
    const nobody = aPurchase();
    expect(nobody.refusal({ kind: 'move', move: 'chosen' })).toEqual(['approval-nobody']);
  });

  it('goes in order through the steps that apply, by the band of the amount', () => {
    const walk = aPurchase({ total: '900.00' });
    walk.move('chain');
    expect(asked(walk).steps.map(({ id, roles }) => [id, ...roles])).toEqual([
      ['money', 'keeper'],
      ['last', 'keeper'],
    ]);
    expect(vote(walk, 'ben')).toEqual(['may-not-vote']);
    expect(vote(walk, 'kim')).toEqual([]);
    expect(asked(walk).current).toBe(1);
    expect(vote(walk, 'kim')).toEqual([]);
    expect(stagesOf(walk)).toEqual(['ordered']);
  });

  it('takes the fields of the move in at once, and what the move sets when it is made', () => {
    const walk = aPurchase();
    walk.move('chain', { fields: { booked: '2026-01-06' } });
    expect(walk.state?.fields).toMatchObject({ booked: '2026-01-06' });
    expect(walk.state?.fields['note']).toBeUndefined();
    vote(walk, 'ben');
    vote(walk, 'kim');
    expect(walk.state?.fields).toMatchObject({ note: 'set by the move' });
  });

  it('keeps the reason that was given with the move', () => {
    const walk = aPurchase();
    walk.move('drop', { reason: 'price', note: 'Too dear' });
    expect(walk.state?.outcome).toBeUndefined();
    vote(walk, 'bo');
    expect(walk.state?.outcome).toMatchObject({ reason: 'price', note: 'Too dear' });
  });

  it('holds the checks of the move again with the last vote', () => {
    const walk = aPurchase();
    walk.move('one');
    walk.with({ actor: actorOf('sam') });
    walk.do({ kind: 'add task', title: 'Ask again', required: true });
    expect(vote(walk, 'ben')).toEqual(['task-open']);
    expect(asked(walk).steps[0]?.votes).toEqual([]);
  });
});

describe('while an approval is open', () => {
  it('the same move is not asked for twice', () => {
    const walk = aPurchase();
    walk.move('one');
    expect(walk.refusal({ kind: 'move', move: 'one' })).toEqual(['approval-open']);
  });

  it('an edit begins its votes anew, by the bands of the new amount', () => {
    const walk = aPurchase({ total: '400.00' });
    walk.move('chain');
    vote(walk, 'ben');
    expect(asked(walk).current).toBe(1);
    walk.with({ actor: actorOf('sam') });
    walk.do({ kind: 'edit', fields: { total: '800.00' } });
    expect(asked(walk)).toMatchObject({ current: 0, steps: [{ roles: ['keeper'] }, {}] });
    walk.do({ kind: 'edit', fields: { total: '800.00' } });
    expect(walk.decisions.at(-1)?.events).toEqual([]);
  });

  it('a move that leaves the stage overtakes it', () => {
    const walk = aPurchase();
    walk.move('one');
    walk.do({ kind: 'end task', task: walk.state!.id + ':task:1', as: 'done' });
    const { events } = walk.move('finish');
    expect(events).toContainEqual(
      expect.objectContaining({ type: 'approval ended', as: 'overtaken' }),
    );
    expect(walk.state?.approvals).toBeUndefined();
  });

  it('an approver delegates his vote, and takes it back', () => {
    const walk = aPurchase({ checker: 'kim' });
    walk.move('chosen');
    const approval = asked(walk).id;
    walk.with({ actor: actorOf('kim') });
    walk.do({ kind: 'delegate', approval, to: 'kai' });
    expect(asked(walk).steps[0]?.delegated).toEqual({ kim: 'kai' });
    walk.do({ kind: 'delegate', approval, to: 'kim' });
    expect(asked(walk).steps[0]?.delegated).toEqual({});
    expect(walk.refusal({ kind: 'delegate', approval, to: 'sam' })).toEqual([
      'may-not-approve-own',
    ]);
    expect(walk.refusal({ kind: 'delegate', approval, to: 'ghost' })).toEqual([
      'reference-unknown',
    ]);
    walk.do({ kind: 'delegate', approval, to: 'kai' });
    expect(vote(walk, 'kai')).toEqual([]);
    expect(stagesOf(walk)).toEqual(['ordered']);
  });

  it('who is absent is stood in for, and only while he is', () => {
    const walk = aPurchase({ checker: 'kim' }, { facts: house({ kim: 'kai' }) });
    walk.move('chosen');
    walk.with({ facts: house() });
    expect(vote(walk, 'kai')).toEqual(['may-not-vote']);
    walk.with({ facts: house({ kim: 'kai' }) });
    expect(vote(walk, 'kai')).toEqual([]);
    expect(walk.decisions.at(-1)?.events[0]).toMatchObject({ vote: { person: 'kai', for: 'kim' } });
  });

  it('an approver has one more person agree after his step', () => {
    const walk = aPurchase();
    walk.move('one');
    const approval = asked(walk).id;
    walk.with({ actor: actorOf('ben') });
    walk.do({ kind: 'add approver', approval, person: 'kai' });
    expect(vote(walk, 'ben')).toEqual([]);
    expect(stagesOf(walk)).toEqual(['draft']);
    expect(vote(walk, 'ben')).toEqual(['may-not-vote']);
    expect(vote(walk, 'kai')).toEqual([]);
    expect(stagesOf(walk)).toEqual(['ordered']);
  });

  it('a later step sends it back to an earlier one, saying why', () => {
    const walk = aPurchase();
    walk.move('chain');
    vote(walk, 'ben');
    walk.with({ actor: actorOf('kim') });
    const back = { kind: 'return approval', approval: asked(walk).id } as const;
    expect(walk.refusal({ ...back, step: 'last', comment: 'x' })).toEqual([
      'approval-step-unknown',
    ]);
    expect(walk.refusal({ ...back, step: 'money', comment: ' ' })).toEqual(['note-required']);
    walk.do({ ...back, step: 'money', comment: 'Which budget?' });
    expect(asked(walk)).toMatchObject({ current: 0, steps: [{ votes: [] }, { votes: [] }] });
    expect(vote(walk, 'ben')).toEqual([]);
  });

  it('who asked for it withdraws it, nobody else without the right', () => {
    const walk = aPurchase();
    walk.move('one');
    const withdraw = { kind: 'withdraw approval', approval: asked(walk).id } as const;
    walk.with({ actor: actorOf('ben') });
    expect(walk.refusal(withdraw)).toEqual(['may-not-withdraw-approval']);
    walk.with({ actor: actorOf('sam') });
    walk.do(withdraw);
    expect(walk.refusal(withdraw)).toEqual(['approval-gone']);
    walk.move('one');
    expect(asked(walk).id).not.toBe(withdraw.approval);
  });
});

describe('the approval of a stage', () => {
  function inCheck(): CaseWalk {
    const walk = aPurchase();
    walk.move('one');
    vote(walk, 'ben');
    walk.with({ actor: actorOf('sam') });
    walk.move('check');
    return walk;
  }

  it('is asked for on entering, and given, the case goes on', () => {
    const walk = inCheck();
    expect(asked(walk)).toMatchObject({ stage: 'checked' });
    expect(asked(walk).by).toBeUndefined();
    expect(vote(walk, 'bea')).toEqual([]);
    expect(stagesOf(walk)).toEqual(['stored']);
  });

  it('refused, the case goes back', () => {
    const walk = inCheck();
    expect(vote(walk, 'bea', 'refuse')).toEqual([]);
    expect(stagesOf(walk)).toEqual(['draft']);
  });

  it('is asked for again by its move, which nobody makes without the votes', () => {
    const walk = inCheck();
    const { id, move } = asked(walk);
    walk.do({ kind: 'withdraw approval', approval: id });
    walk.move(move);
    expect(stagesOf(walk)).toEqual(['checked']);
    expect(asked(walk)).toMatchObject({ move, by: 'sam' });
  });
});

describe('the clock of an approval', () => {
  it('runs while votes are awaited, and escalates where nobody votes', () => {
    const walk = aPurchase();
    walk.move('boss');
    const approval = asked(walk).id;
    const ofApproval = () =>
      Object.entries(walk.state!.timers).filter(([, timer]) => timer.approval === approval);
    expect(ofApproval().map(([, { kind }]) => kind)).toEqual(['breach', 'escalate']);
    const before = walk.state;
    vote(walk, 'meg');
    expect(ofApproval()).toEqual([]);
    walk.state = before;
    const [breach, { due }] = ofApproval()[0]!;
    walk.with({ now: due, actor: systemActor('UTC') });
    const { events } = walk.do({ kind: 'timer', timer: breach });
    expect(events).toContainEqual(expect.objectContaining({ type: 'breached', approval }));
  });
});
