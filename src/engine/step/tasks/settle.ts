import type { Task } from '../../model/index.ts';
import { clearTaskClock } from './clock.ts';
import { tellAssignee } from './bring-up.ts';
import { tasksNow } from './open-tasks.ts';
import type { Turn } from '../turn.ts';

/** Cancels what is open of the stages left, and everything where the case is closed. */
export function cancelTasks(turn: Turn, left: ReadonlySet<string>): void {
  const isClosed = turn.events.some(({ type }) => type === 'closed');
  if (left.size === 0 && !isClosed) return;
  for (const task of tasksNow(turn)) {
    const isOver = isClosed || (task.stage !== undefined && left.has(task.stage));
    if (task.status !== 'open' || !isOver) continue;
    const cancelled: Task = { ...task, status: 'cancelled', ended: turn.context.now };
    turn.events.push({ type: 'task', task: cancelled, how: 'cancelled' });
    clearTaskClock(turn, task);
  }
}

/** Gives the open tasks of one person to another. */
export function handOverTasks(turn: Turn, from: string, to: string): void {
  for (const task of tasksNow(turn)) {
    if (task.status !== 'open' || task.assignee?.person !== from) continue;
    const changed: Task = { ...task, assignee: { person: to } };
    turn.events.push({ type: 'task', task: changed, how: 'changed' });
    tellAssignee(turn, changed);
  }
}
