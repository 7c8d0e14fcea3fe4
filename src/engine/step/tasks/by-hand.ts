import { isPerson, lacksRight, type Actor } from '../../../access/index.ts';
import type { Problem } from '../../../shared/index.ts';
import type { Command, Task } from '../../model/index.ts';
import { closed } from '../closed.ts';
import { mayNotEdit } from '../edit.ts';
import { checkColleague } from '../person.ts';
import { Refused, refuseIf } from '../refused.ts';
import { activeNow } from '../stages-now.ts';
import type { Turn } from '../turn.ts';
import { ownerOf } from './assignee.ts';
import { tellAssignee } from './bring-up.ts';
import { clearTaskClock, restartClock } from './clock.ts';
import { findTask } from './open-tasks.ts';

type Of<K extends Command['kind']> = Extract<Command, { kind: K }>;

/** The longest title of a task. */
const longest = 200;

/**
 * Adds a task; a required one holds the innermost stage in which the case stands. Nobody named: it is the
 * owner's. Raises `Refused`: `may-not-edit`, `case-closed`, `task-title`, `reference-unknown`.
 */
export function addTask(turn: Turn, command: Of<'add task'>): void {
  refuseIf([...mayNotEdit(turn), ...closed(turn), ...wrongTitle(command.title)]);
  const { actor, now } = turn.context;
  const { assignee: person = ownerOf(turn), due, required = false } = command;
  if (person !== undefined) checkColleague(turn.evaluation.facts, person, '/assignee');
  const stage = required ? activeNow(turn).at(-1) : undefined;
  const task: Task = {
    id: turn.nextId('task'),
    title: command.title.trim(),
    ...(stage !== undefined && { stage }),
    ...(person !== undefined && { assignee: { person } }),
    ...(due !== undefined && { due, dueByHand: true }),
    required,
    added: now,
    ...(isPerson(actor) && { by: actor.id }),
    status: 'open',
  };
  turn.events.push({ type: 'task', task, how: 'added' });
  if (due !== undefined) restartClock(turn, task);
  tellAssignee(turn, task);
}

/** Changes the title, assignee or due moment of an open task. Raises `Refused`. */
export function changeTask(turn: Turn, command: Of<'change task'>): void {
  refuseIf([
    ...mayNotEdit(turn),
    ...(command.title === undefined ? [] : wrongTitle(command.title)),
  ]);
  const task = findTask(turn, command.task);
  refuseIf(notOpen(task));
  const { title, assignee: person, due } = command;
  if (person !== undefined) checkColleague(turn.evaluation.facts, person, '/assignee');
  const changed: Task = {
    ...task,
    ...(title !== undefined && { title: title.trim() }),
    ...(person !== undefined && { assignee: { person } }),
    ...(due !== undefined && { due, dueByHand: true }),
  };
  turn.events.push({ type: 'task', task: changed, how: 'changed' });
  if (due !== undefined) restartClock(turn, changed);
  if (person !== undefined && person !== task.assignee?.person) tellAssignee(turn, changed);
}

/**
 * Ends a task: done by whose it is or who may edit the case; cancelled by who may edit, a required one only
 * with the right `override`. Raises `Refused`.
 */
export function endTask(turn: Turn, { task: id, as, note }: Of<'end task'>): void {
  const task = findTask(turn, id);
  const { actor, now } = turn.context;
  refuseIf(notOpen(task));
  const isOwn = as === 'done' && isAssignee(task, actor);
  if (!isOwn) refuseIf(mayNotEdit(turn));
  const lacking = as === 'cancelled' && task.required ? lacksRight(actor, 'override') : undefined;
  refuseIf(lacking ? [lacking] : []);
  const ended: Task = {
    ...task,
    status: as,
    ended: now,
    ...(isPerson(actor) && { endedBy: actor.id }),
    ...(note !== undefined && { note }),
  };
  turn.events.push({ type: 'task', task: ended, how: as });
  clearTaskClock(turn, ended);
  if (as === 'done') tellDone(turn, ended);
}

/** Opens a task again that was ended, while its stage lasts. Raises `Refused`. */
export function reopenTask(turn: Turn, command: Of<'reopen task'>): void {
  const task = findTask(turn, command.task);
  if (task.endedBy !== turn.context.actor.id) refuseIf(mayNotEdit(turn));
  const { stage } = task;
  if (task.status === 'open')
    throw new Refused({ code: 'task-not-ended', params: { title: task.title } });
  refuseIf(closed(turn));
  if (stage !== undefined && !activeNow(turn).includes(stage)) {
    const params = {
      title: task.title,
      stage: turn.compiled.funnel.stages.get(stage)?.title ?? stage,
    };
    throw new Refused({ code: 'task-stage-left', params });
  }
  const { ended: _, endedBy: __, note: ___, ...rest } = task;
  const reopened: Task = { ...rest, status: 'open' };
  turn.events.push({ type: 'task', task: reopened, how: 'reopened' });
  restartClock(turn, reopened);
  tellAssignee(turn, reopened);
}

/** Whether it is the actor's, or that of a role or place of his. */
function isAssignee({ assignee }: Task, actor: Actor): boolean {
  const { person, role, team, department } = assignee ?? {};
  if (person !== undefined) return person === actor.id;
  if (role !== undefined) return actor.roles.includes(role);
  if (team !== undefined) return actor.teams.includes(team);
  return department !== undefined && actor.departments.includes(department);
}

function tellDone(turn: Turn, { id, by, stage }: Task): void {
  const person = by ?? ownerOf(turn);
  const isOther = person !== undefined && person !== turn.context.actor.id;
  const to = isOther ? [{ person }] : [];
  turn.notice({ topic: 'task done', to, task: id, ...(stage !== undefined && { stage }) });
}

function notOpen({ status, title }: Task): readonly Problem[] {
  return status === 'open' ? [] : [{ code: 'task-ended', params: { title } }];
}

function wrongTitle(title: string): readonly Problem[] {
  const { length } = title.trim();
  if (length > 0 && length <= longest) return [];
  return [{ code: 'task-title', params: { limit: longest }, path: '/title' }];
}
