import type { TaskRule } from '../../../definitions/index.ts';
import type { Task } from '../../model/index.ts';
import { clearClock, setClock, setDue, type About } from '../clock/index.ts';
import { departmentOf } from '../department.ts';
import { holderOf } from '../holder.ts';
import type { Party } from '../party.ts';
import type { Turn } from '../turn.ts';

/** What the clock of a task is about; one that outlasts its stage has none. */
function aboutOf({ id, stage = '' }: Task): About {
  return { stage, task: id };
}

function partyOf(turn: Turn, { assignee, stage = '' }: Task): Party {
  if (!assignee) return { person: holderOf(turn, stage), department: departmentOf(turn, stage) };
  return { person: assignee.person, department: assignee.department ?? departmentOf(turn, stage) };
}

function startOf({ compiled }: Turn, { stage = '', rule = '', added }: Task) {
  return { place: `${compiled.path}/stages/${stage}/tasks/${rule}`, start: added };
}

/** Starts the clock of a task that came up; the task with its due moment. */
export function withClock(turn: Turn, task: Task, rule: TaskRule): Task {
  const about = aboutOf(task);
  const due =
    rule.clock && setClock(turn, rule.clock, about, partyOf(turn, task), startOf(turn, task));
  return due === undefined ? task : { ...task, due };
}

/** Starts the clock of a task that is opened again or has another due moment. */
export function restartClock(turn: Turn, task: Task): void {
  clearTaskClock(turn, task);
  const rules = turn.compiled.funnel.stages.get(task.stage ?? '')?.tasks ?? [];
  const rule = task.dueByHand ? undefined : rules.find(({ id }) => id === task.rule)?.clock;
  if (rule) setClock(turn, rule, aboutOf(task), partyOf(turn, task), startOf(turn, task));
  else if (task.due !== undefined) setDue(turn, aboutOf(task), partyOf(turn, task), task.due);
}

export function clearTaskClock(turn: Turn, task: Task): void {
  clearClock(turn, aboutOf(task));
}
