import { describe, expect, it } from 'vitest';
import type { CaseEvent } from '../../../src/engine/index.ts';
import { engine, funnelIn, HouseWalk } from '../support/roster.ts';
import { monday } from '../support/world.ts';

const hour = 3_600_000;
const day = 24 * hour;

const funnel = {
  kind: 'Funnel',
  id: 'flow',
  title: 'Flow',
  case: { fields: { expected: { type: 'date' }, note: { type: 'text' } } },
  stages: {
    offer: {
      department: 'marketing',
      clock: {
        within: '8 working hours',
        warn: '2 working hours before',
        escalate: ['owner', { to: 'manager', after: '4 working hours' }, { role: 'seller' }],
      },
    },
    dated: {
      department: 'legal',
      clock: { until: '=case.expected', warn: '1 working hour before', escalate: ['liaison'] },
    },
    waiting: { department: 'legal', 'waits for': { en: 'The customer', 'zh-CN': '客户' } },
    both: {
      together: {
        law: { department: 'legal', clock: { within: '8 working hours' } },
        wait: { department: 'sales', stages: { work: {}, hold: { 'waits for': 'The bank' } } },
      },
      then: 'won',
    },
    won: { outcome: 'won' },
  },
  moves: {
    date: { from: 'offer', to: 'dated' },
    wait: { from: ['offer', 'dated'], to: 'waiting' },
    go: { from: 'waiting', to: 'offer' },
    split: { from: 'offer', to: 'both' },
    hold: { from: 'work', to: 'hold' },
    work: { from: 'hold', to: 'work' },
    end: { from: ['law', 'wait'], to: 'done' },
  },
};

function opened(fields: { readonly [field: string]: string } = {}): HouseWalk {
  const walk = new HouseWalk(funnelIn(funnel));
  walk.do('mia', { kind: 'open', funnel: 'flow', fields });
  return walk;
}

function dues(walk: HouseWalk): { readonly [kind: string]: number } {
  const timers = Object.values(walk.state!.timers);
  return Object.fromEntries(
    timers.map(({ kind, step, due }) => [step === undefined ? kind : `${kind} ${step}`, due]),
  );
}

function fired(walk: HouseWalk): readonly CaseEvent[] {
  return walk.fire().flatMap(({ events }) => events.filter(({ type }) => told.has(type)));
}

const told: ReadonlySet<string> = new Set(['warned', 'breached', 'escalated']);

describe('the clock of a stage', () => {
  it('warns, is over, and escalates along its chain in working time', () => {
    const walk = opened();
    expect(dues(walk)).toEqual({
      warn: monday + 6 * hour,
      breach: monday + 8 * hour,
      'escalate 0': monday + 8 * hour,
      'escalate 1': monday + day + 4 * hour,
      'escalate 2': monday + 2 * day + 4 * hour,
    });
    walk.pass(24 * 5);
    expect(fired(walk)).toMatchObject([
      { type: 'warned' },
      { type: 'breached' },
      { type: 'escalated', to: [{ person: 'mia' }], step: 0 },
      { type: 'escalated', to: [{ managerOf: 'mia' }], step: 1 },
      { type: 'escalated', to: [{ role: 'seller' }], step: 2 },
    ]);
  });

  it('follows a date, to the end of its working day, and is worked out anew when the date changes', () => {
    const walk = opened({ expected: '2026-01-07' });
    walk.move('mia', 'date');
    expect(dues(walk)['breach']).toBe(monday + 2 * day + 8 * hour);
    walk.do('mia', { kind: 'edit', fields: { expected: '2026-01-09' } });
    expect(dues(walk)).toEqual({
      warn: monday + 4 * day + 7 * hour,
      breach: monday + 4 * day + 8 * hour,
      'escalate 0': monday + 4 * day + 8 * hour,
    });
    walk.pass(24 * 5);
    expect(fired(walk)).toHaveLength(3);
    walk.do('mia', { kind: 'edit', fields: { expected: '2026-01-14' } });
    expect(dues(walk)['breach']).toBe(monday + 9 * day + 8 * hour);
    walk.do('mia', { kind: 'edit', fields: { expected: null } });
    expect(walk.state?.timers).toEqual({});
  });

  it('is over at once where its date is brought into the past', () => {
    const walk = opened({ expected: '2026-01-09' });
    walk.move('mia', 'date');
    walk.pass(30).do('mia', { kind: 'edit', fields: { expected: '2026-01-05' } });
    expect(fired(walk)).toMatchObject([{ type: 'breached' }, { type: 'escalated' }]);
  });
});

describe('a pause', () => {
  it('stops every clock, keeps what was left, and goes on with it', () => {
    const walk = opened();
    walk.pass(3).do('mia', { kind: 'pause', waitingFor: 'The customer' });
    expect(walk.state).toMatchObject({ batons: { case: { kind: 'waiting' } }, timers: {} });
    const stopped = Object.values(walk.state!.stopped!);
    expect(stopped.find(({ kind }) => kind === 'breach')?.left).toBe(5 * hour);
    walk.pass(24).do('mia', { kind: 'resume' });
    expect(walk.state?.stopped).toBeUndefined();
    expect(dues(walk)['breach']).toBe(monday + day + 8 * hour);
    expect(dues(walk)['warn']).toBe(monday + day + 6 * hour);
    expect(walk.state?.batons?.['case']?.kind).toBe('work');
  });

  it('ends by itself at the moment that was given', () => {
    const walk = opened();
    walk.do('mia', { kind: 'pause', waitingFor: 'The bank', until: monday + 2 * hour });
    walk.pass(2).fire();
    expect(walk.state?.paused).toBeUndefined();
    expect(dues(walk)['breach']).toBe(monday + day + 2 * hour);
  });

  it('is not begun twice, ended twice, or without saying who is waited for', () => {
    const walk = opened();
    expect(walk.refusal('mia', { kind: 'resume' })).toEqual(['not-paused']);
    expect(walk.refusal('mia', { kind: 'pause', waitingFor: ' ' })).toEqual(['pause-needs-whom']);
    walk.do('mia', { kind: 'pause', waitingFor: 'The bank' });
    expect(walk.refusal('mia', { kind: 'pause', waitingFor: 'Bob' })).toEqual(['paused-already']);
  });

  it('is what a stage means that waits for somebody, also for the clocks of other branches', () => {
    const walk = opened();
    walk.move('mia', 'split');
    expect(Object.keys(walk.state!.batons!)).toEqual(['law', 'wait']);
    walk.pass(1).move('mia', 'hold');
    expect(walk.state?.timers).toEqual({});
    expect(walk.state?.batons).toMatchObject({
      law: { kind: 'waiting' },
      wait: { kind: 'waiting' },
    });
    walk.pass(2).move('mia', 'work');
    expect(dues(walk)['breach']).toBe(monday + day + 2 * hour);
  });
});

describe('reckoning clocks anew', () => {
  it('brings the moments to a calendar that has changed, from where they began', () => {
    const walk = opened();
    walk.pass(3).do('mia', { kind: 'pause', waitingFor: 'The customer' });
    walk.pass(2).do('mia', { kind: 'resume' });
    const before = dues(walk)['breach'];
    expect(before).toBe(monday + day + 2 * hour);
    const { calendars } = walk.workspace.organization;
    const longer = {
      title: 'Office',
      zone: 'UTC',
      hours: { monday: [{ start: 8 * 60, end: 22 * 60 }] },
    };
    const changed = new Map([...calendars, ['office', longer]]);
    Object.assign(walk.workspace.organization, { calendars: changed });
    walk.do(engine, { kind: 'reckon clocks' });
    expect(dues(walk)['breach']).toBe(monday + 10 * hour);
    expect(walk.refusal('mia', { kind: 'reckon clocks' })).toEqual(['may-not-edit']);
  });
});
