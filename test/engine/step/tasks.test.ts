import { describe, expect, it } from 'vitest';
import { systemActor } from '../../../src/access/index.ts';
import { fullAccess } from '../../../src/engine/index.ts';
import { actorOf, aPurchase } from '../support/purchase.ts';
import { monday, type CaseWalk } from '../support/world.ts';

const reader = { ...fullAccess, mayEdit: () => false };
const tasksOf = (walk: CaseWalk) => Object.values(walk.state?.tasks ?? {});
const taskOf = (walk: CaseWalk, rule: string) => tasksOf(walk).find((task) => task.rule === rule)!;

describe('the tasks of a stage', () => {
  it('come up on entering, each where its condition holds, and whose they are is told', () => {
    const walk = aPurchase({ total: '2000.00' });
    expect(tasksOf(walk)).toMatchObject([
      { rule: 'compare', assignee: { person: 'sam' }, required: true, status: 'open' },
      { rule: 'file-it', assignee: { role: 'builder' }, required: false },
    ]);
    expect(tasksOf(aPurchase()).map(({ rule }) => rule)).toEqual(['file-it']);
    expect(walk.decisions[0]?.effects).toMatchObject([
      { payload: { notices: [{ topic: 'task assigned', to: [{ role: 'builder' }] }] } },
    ]);
  });

  it('hold the stage where they are required, each by its title', () => {
    const walk = aPurchase({ total: '2000.00' });
    const result = walk.try({ kind: 'move', move: 'one' });
    expect(result.ok ? [] : result.error.problems).toEqual([
      {
        code: 'task-open',
        params: {
          task: taskOf(walk, 'compare').id,
          title: { en: 'Compare three offers', 'zh-CN': '比较三家报价' },
        },
      },
    ]);
    walk.do({ kind: 'end task', task: taskOf(walk, 'compare').id, as: 'done' });
    walk.move('one');
  });

  it('do not hold a move that may be incomplete', () => {
    const walk = aPurchase({ total: '2000.00' });
    expect(walk.refusal({ kind: 'move', move: 'drop', reason: 'price' })).toEqual([]);
  });

  it('hold the move that names them', () => {
    const walk = aPurchase();
    expect(walk.refusal({ kind: 'move', move: 'finish' })).toEqual(['task-open']);
    walk.with({ actor: actorOf('ben'), access: reader });
    walk.do({ kind: 'end task', task: taskOf(walk, 'file-it').id, as: 'done', note: 'Box 7' });
    walk.with({ actor: actorOf('sam'), access: fullAccess });
    walk.move('finish');
    expect(taskOf(walk, 'file-it')).toMatchObject({ endedBy: 'ben', note: 'Box 7' });
  });

  it('are cancelled with it when they are open still', () => {
    const walk = aPurchase();
    walk.with({ actor: actorOf('sam', ['override']) });
    walk.do({ kind: 'override', stage: 'ordered', reason: 'urgent' });
    expect(taskOf(walk, 'file-it')).toMatchObject({ status: 'cancelled' });
  });

  it('come up anew each time the stage is entered', () => {
    const walk = aPurchase();
    walk.with({ actor: actorOf('sam', ['override']) });
    walk.do({ kind: 'override', stage: 'ordered', reason: 'wrong' });
    walk.do({ kind: 'override', stage: 'draft', reason: 'right' });
    expect(tasksOf(walk).map(({ status }) => status)).toEqual(['cancelled', 'open']);
  });
});

describe('a task', () => {
  it('is added by hand by who may edit, for somebody', () => {
    const walk = aPurchase();
    const add = { kind: 'add task', title: ' Call them ', assignee: 'kim' } as const;
    walk.with({ access: reader });
    expect(walk.refusal(add)).toEqual(['may-not-edit']);
    walk.with({ access: fullAccess });
    expect(walk.refusal({ ...add, title: ' ' })).toEqual(['task-title']);
    expect(walk.refusal({ ...add, assignee: 'ghost' })).toEqual(['reference-unknown']);
    walk.do(add);
    expect(tasksOf(walk).at(-1)).toMatchObject({
      title: 'Call them',
      assignee: { person: 'kim' },
      by: 'sam',
      required: false,
    });
    expect(tasksOf(walk).at(-1)?.stage).toBeUndefined();
  });

  it('is done by whose it is, and who added it is told', () => {
    const walk = aPurchase();
    walk.do({ kind: 'add task', title: 'Call them', assignee: 'kim' });
    const { id } = tasksOf(walk).at(-1)!;
    const end = { kind: 'end task', task: id, as: 'done' } as const;
    walk.with({ actor: actorOf('ben'), access: reader });
    expect(walk.refusal(end)).toEqual(['may-not-edit']);
    walk.with({ actor: actorOf('kim') });
    const { effects } = walk.do(end);
    expect(effects[0]?.payload).toMatchObject({
      notices: [{ topic: 'task done', to: [{ person: 'sam' }], task: id }],
    });
    expect(walk.refusal(end)).toEqual(['task-ended']);
  });

  it('that somebody has set himself tells nobody; done, it leaves his inbox', () => {
    const walk = aPurchase();
    expect(walk.do({ kind: 'add task', title: 'Call them', assignee: 'sam' }).effects).toEqual([]);
    const { id } = tasksOf(walk).at(-1)!;
    expect(walk.do({ kind: 'end task', task: id, as: 'done' }).effects).toMatchObject([
      { kind: 'notify', payload: { notices: [] } },
    ]);
  });

  it('that is required is cancelled only with the right to override', () => {
    const walk = aPurchase({ total: '2000.00' });
    const cancel = {
      kind: 'end task',
      task: taskOf(walk, 'compare').id,
      as: 'cancelled',
    } as const;
    expect(walk.refusal(cancel)).toEqual(['right-missing']);
    walk.with({ actor: actorOf('sam', ['override']) });
    walk.do(cancel);
    walk.move('one');
  });

  it('is changed while it is open, and its new assignee is told', () => {
    const walk = aPurchase();
    const task = taskOf(walk, 'file-it').id;
    const { effects } = walk.do({ kind: 'change task', task, assignee: 'kim', title: 'File all' });
    expect(taskOf(walk, 'file-it')).toMatchObject({
      title: 'File all',
      assignee: { person: 'kim' },
    });
    expect(effects[0]?.payload).toMatchObject({ notices: [{ to: [{ person: 'kim' }] }] });
    walk.do({ kind: 'end task', task, as: 'done' });
    expect(walk.refusal({ kind: 'change task', task, title: 'x' })).toEqual(['task-ended']);
    expect(walk.refusal({ kind: 'change task', task: 'none', title: 'x' })).toEqual([
      'task-unknown',
    ]);
  });

  it('is opened again while its stage lasts', () => {
    const walk = aPurchase();
    const task = taskOf(walk, 'file-it').id;
    expect(walk.refusal({ kind: 'reopen task', task })).toEqual(['task-not-ended']);
    walk.do({ kind: 'end task', task, as: 'done' });
    walk.do({ kind: 'reopen task', task });
    expect(taskOf(walk, 'file-it')).toMatchObject({ status: 'open' });
    expect(taskOf(walk, 'file-it').ended).toBeUndefined();
    walk.do({ kind: 'end task', task, as: 'done' });
    walk.move('finish');
    expect(walk.refusal({ kind: 'reopen task', task })).toEqual(['task-stage-left']);
  });
});

describe('the clock of a task', () => {
  const hour = 3_600_000;
  const timers = (walk: CaseWalk) =>
    Object.values(walk.state!.timers).map(({ kind, due, task }) => [
      kind,
      (due - monday) / hour,
      task,
    ]);

  it('runs in the working time of whose it is, and ends with the task', () => {
    const walk = aPurchase();
    const { id, due } = taskOf(walk, 'file-it');
    expect(due).toBe(monday + 2 * hour);
    expect(timers(walk)).toEqual([
      ['warn', 1, id],
      ['breach', 2, id],
    ]);
    walk.with({ now: monday + hour / 2 });
    walk.do({ kind: 'end task', task: id, as: 'done' });
    expect(timers(walk)).toEqual([]);
    walk.with({ now: monday + 1.5 * hour });
    walk.do({ kind: 'reopen task', task: id });
    expect(timers(walk)).toEqual([['breach', 2, id]]);
  });

  it('runs to the moment that was given by hand, whatever stage the case is in', () => {
    const walk = aPurchase();
    walk.do({ kind: 'end task', task: taskOf(walk, 'file-it').id, as: 'done' });
    walk.do({ kind: 'add task', title: 'Call them', due: monday + 5 * hour });
    const { id } = tasksOf(walk).at(-1)!;
    walk.move('finish');
    expect(timers(walk)).toEqual([['breach', 5, id]]);
    walk.do({ kind: 'change task', task: id, due: monday + 6 * hour });
    expect(timers(walk)).toEqual([['breach', 6, id]]);
    const [timer] = Object.keys(walk.state!.timers);
    walk.with({ now: monday + 7 * hour, actor: systemActor('UTC') });
    const { events } = walk.do({ kind: 'timer', timer: timer! });
    expect(events).toContainEqual(expect.objectContaining({ type: 'breached', task: id }));
  });
});
