import type { TaskRule } from '../../../definitions/index.ts';
import type { Task } from '../../model/index.ts';
import type { Turn } from '../turn.ts';
import { assigneeNotices, assigneeOf } from './assignee.ts';
import { withClock } from './clock.ts';

/** The tasks of a stage in which work begins, each where its condition holds. */
export function bringUpTasks(turn: Turn, stage: string): void {
  for (const rule of turn.compiled.funnel.stages.get(stage)?.tasks ?? [])
    bringUp(turn, stage, rule);
}

function bringUp(turn: Turn, stage: string, rule: TaskRule): void {
  const place = `${turn.compiled.path}/stages/${stage}/tasks/${rule.id}`;
  if (rule.when && !turn.evaluation.holds(rule.when, `${place}/when`)) return;
  const assignee = assigneeOf(turn, rule.assignee, stage, `${place}/to`);
  const fresh: Task = {
    id: turn.nextId('task'),
    rule: rule.id,
    title: rule.title,
    stage,
    ...(assignee && { assignee }),
    required: rule.required,
    added: turn.context.now,
    status: 'open',
  };
  const task = withClock(turn, fresh, rule);
  turn.events.push({ type: 'task', task, how: 'added' });
  tellAssignee(turn, task);
}

/** Tells whose task it is. */
export function tellAssignee(turn: Turn, { id, assignee, stage }: Task): void {
  const to = assigneeNotices(turn, assignee);
  turn.notice({ topic: 'task assigned', to, task: id, ...(stage !== undefined && { stage }) });
}
