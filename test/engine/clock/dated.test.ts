import { describe, expect, it } from 'vitest';
import { funnelIn, HouseWalk } from '../support/roster.ts';
import { monday } from '../support/world.ts';

const hour = 3_600_000;
const day = 24 * hour;

const funnel = {
  kind: 'Funnel',
  id: 'flow',
  title: 'Flow',
  case: { fields: { by: { type: 'date' } } },
  stages: {
    work: {
      department: 'legal',
      clock: { until: '=case.by', escalate: ['owner', { to: 'manager', after: '1 working hour' }] },
      tasks: { read: { title: 'Read', to: 'owner', until: '=case.by' } },
    },
    long: { department: 'legal', clock: { within: '8 working hours' } },
    won: { outcome: 'won' },
  },
  moves: {
    sign: { from: 'work', to: 'won', approval: { 'one of': 'lawyer', until: '=case.by' } },
    go: { from: 'work', to: 'long' },
    win: { from: 'long', to: 'won' },
  },
};

function opened(fields: { readonly by?: string } = {}): HouseWalk {
  const walk = new HouseWalk(funnelIn(funnel));
  walk.do('leo', { kind: 'open', funnel: 'flow', fields });
  return walk;
}

function edit(walk: HouseWalk, by: string | null): void {
  walk.do('leo', { kind: 'edit', fields: { by } });
}

/** When the deadlines of stage, task and approval are over. */
function breaches(walk: HouseWalk): { readonly [about: string]: number } {
  return Object.fromEntries(
    Object.values(walk.state!.timers)
      .filter(({ kind }) => kind === 'breach')
      .map(({ task, approval, due }) => [
        task !== undefined ? 'task' : approval !== undefined ? 'approval' : 'stage',
        due,
      ]),
  );
}

function task(walk: HouseWalk) {
  return Object.values(walk.state!.tasks!)[0]!;
}

const wednesday = monday + 2 * day + 8 * hour;
const friday = monday + 4 * day + 8 * hour;

describe('a deadline that a field gives', () => {
  it('moves with the field for the stage, its task and its approval, and goes when it is emptied', () => {
    const walk = opened({ by: '2026-01-07' });
    walk.move('leo', 'sign');
    expect(breaches(walk)).toEqual({ stage: wednesday, task: wednesday, approval: wednesday });
    edit(walk, '2026-01-09');
    expect(breaches(walk)).toEqual({ stage: friday, task: friday, approval: friday });
    expect(task(walk).due).toBe(friday);
    edit(walk, null);
    expect(walk.state?.timers).toEqual({});
    expect(task(walk).due).toBeUndefined();
  });

  it('begins when the field is filled, and is over at once where the date is past', () => {
    const walk = opened();
    walk.pass(30);
    edit(walk, '2026-01-05');
    const types = walk.fire().flatMap(({ events }) => events.map(({ type }) => type));
    expect(types.filter((type) => type === 'breached')).toHaveLength(2);
    edit(walk, '2026-01-02');
    expect(breaches(walk)).toEqual({});
  });

  it('follows what was written while the clocks stood still', () => {
    const walk = opened({ by: '2026-01-07' });
    walk.do('leo', { kind: 'pause', waitingFor: 'The court' });
    edit(walk, '2026-01-09');
    walk.pass(1).do('leo', { kind: 'resume' });
    expect(breaches(walk)).toEqual({ stage: friday, task: friday });
    expect(walk.state?.stopped).toBeUndefined();
    walk.do('leo', { kind: 'pause', waitingFor: 'The court' });
    edit(walk, null);
    walk.pass(1).do('leo', { kind: 'resume' });
    expect(walk.state?.timers).toEqual({});
    walk.do('leo', { kind: 'pause', waitingFor: 'The court' });
    edit(walk, '2026-01-09');
    walk.do('leo', { kind: 'resume' });
    expect(breaches(walk)).toEqual({ stage: friday, task: friday });
  });

  it('loses no link of its chain that came up while the clocks stood still', () => {
    const walk = opened({ by: '2026-01-05' });
    walk.pass(8).fire();
    expect(Object.values(walk.state!.timers)).toMatchObject([{ kind: 'escalate', step: 1 }]);
    walk.do('leo', { kind: 'pause', waitingFor: 'The court' });
    walk.pass(48).do('leo', { kind: 'resume' });
    const types = walk.fire().flatMap(({ events }) => events.map(({ type }) => type));
    expect(types).toContain('escalated');
    expect(types).not.toContain('breached');
  });
});

describe('a case that is given to somebody of other hours', () => {
  it('has its clock reckoned in his', () => {
    const walk = opened();
    walk.move('leo', 'go');
    expect(breaches(walk)['stage']).toBe(monday + 8 * hour);
    walk.pass(1).do('leo', { kind: 'assign', owner: 'lea' });
    expect(breaches(walk)['stage']).toBe(monday + 12 * hour);
    expect(walk.state?.batons).toMatchObject({ case: { person: 'lea', calendar: 'late' } });
  });

  it('has the answer to its offer due when a pause is over, and says so', () => {
    const moves = { ...funnel.moves, ask: { from: 'work', to: 'long', handoff: 'over' } };
    const over = {
      title: 'Over',
      route: [{ to: { role: 'lawyer' } }],
      accept: { within: '2 working hours' },
    };
    const walk = new HouseWalk(funnelIn({ ...funnel, moves, handoffs: { over } }));
    walk.do('mia', { kind: 'open', funnel: 'flow', fields: {} });
    walk.move('mia', 'ask');
    const due = walk.offer!.due!;
    walk.do('mia', { kind: 'pause', waitingFor: 'The court' });
    walk.pass(3).do('mia', { kind: 'resume' });
    expect(walk.offer!.due).toBe(breaches(walk)['stage']);
    expect(walk.offer!.due).toBe(due + 3 * hour);
  });
});
