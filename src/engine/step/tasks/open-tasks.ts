import type { Move, Stage } from '../../../definitions/index.ts';
import type { Problem } from '../../../shared/index.ts';
import type { Task } from '../../model/index.ts';
import { Refused } from '../refused.ts';
import type { Turn } from '../turn.ts';

/** Every task of the case, as far as the step has come. */
export function tasksNow(turn: Turn): readonly Task[] {
  const tasks = new Map(Object.entries(turn.before?.tasks ?? {}));
  for (const event of turn.events) if (event.type === 'task') tasks.set(event.task.id, event.task);
  return [...tasks.values()];
}

/** Raises `Refused` with `task-unknown`. */
export function findTask(turn: Turn, id: string): Task {
  const task = turn.before?.tasks?.[id];
  if (task) return task;
  throw new Refused({ code: 'task-unknown', params: { task: id }, path: '/task' });
}

/** Tasks of these rules that are still open: one `task-open` each. */
export function unfinishedTasks(turn: Turn, rules: readonly string[]): readonly Problem[] {
  if (rules.length === 0) return [];
  return tasksNow(turn).flatMap((task) =>
    task.status === 'open' && task.rule !== undefined && rules.includes(task.rule)
      ? [unfinished(task)]
      : [],
  );
}

/** Tasks that hold a move: those it names, and the required ones of the stages it leaves. */
export function openTasks(turn: Turn, move: Move, left: readonly Stage[]): readonly Problem[] {
  if (!turn.before?.tasks) return [];
  const holds = (task: Task): boolean =>
    move.tasks.includes(task.rule ?? '') ||
    (!move.mayBeIncomplete && task.required && left.some(({ id }) => id === task.stage));
  return tasksNow(turn).flatMap((task) =>
    task.status === 'open' && holds(task) ? [unfinished(task)] : [],
  );
}

function unfinished({ id, title }: Task): Problem {
  return { code: 'task-open', params: { task: id, title } };
}
