import type { Task } from '../../engine/index.ts';
import { localize } from '../../shared/index.ts';
import {
  departmentOf,
  filled,
  momentOf,
  personOf,
  placeOf,
  stageOf,
  type Reading,
} from './reading.ts';

/** A task as the reader may know it. */
export function taskJson(task: Task, reading: Reading): object {
  const { person, role, team, department } = task.assignee ?? {};
  return filled({
    id: task.id,
    title: localize(task.title, reading.locale),
    guidance: guidanceOf(task, reading),
    stage: stageOf(task.stage, reading),
    assignee: filled({
      person: personOf(person, reading),
      role: placeOf('roles', role, reading),
      team: placeOf('teams', team, reading),
      department: departmentOf(department, reading),
    }),
    due: momentOf(task.due),
    required: task.required,
    status: task.status,
    added: momentOf(task.added),
    ended: momentOf(task.ended),
    endedBy: personOf(task.endedBy, reading),
    note: task.note,
  });
}

function guidanceOf({ rule, stage }: Task, { funnel, locale }: Reading): string | undefined {
  if (rule === undefined) return undefined;
  const rules = stage === undefined ? [] : (funnel.stages.get(stage)?.tasks ?? []);
  const guidance = rules.find(({ id }) => id === rule)?.guidance;
  return guidance && localize(guidance, locale);
}
