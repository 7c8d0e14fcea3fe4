import type { Command } from '../../engine/index.ts';
import { command } from '../commanding/command-route.ts';
import { give } from '../commanding/give.ts';
import { readInstant } from '../core/instant.ts';
import { route, type Route } from '../core/route.ts';
import { AddTaskBody, ChangeTaskBody, NoteBody } from '../schemas/commands.ts';
import { closed, id } from '../schemas/parts.ts';

const oneCase = closed({ case: id('The case.') });
const oneTask = closed({ case: id('The case.'), task: id('The task.') });
const taskCommand = { ...command, tag: 'Tasks', method: 'POST', params: oneTask } as const;

/** Tasks on a case, added by hand or by the stage. */
export const taskRoutes: readonly Route[] = [
  route({
    ...taskCommand,
    id: 'addTask',
    path: '/cases/{case}/tasks',
    summary: 'Add a task to a case',
    params: oneCase,
    body: AddTaskBody,
    handle: (call) => {
      const { due, ...rest } = call.body;
      return give(call, call.params.case, { kind: 'add task', ...rest, ...dueOf(due) });
    },
  }),
  route({
    ...taskCommand,
    id: 'changeTask',
    method: 'PATCH',
    path: '/cases/{case}/tasks/{task}',
    summary: 'Change what a task says, who does it, or when it is due',
    body: ChangeTaskBody,
    handle: (call) => {
      const { due, ...rest } = call.body;
      const { case: caseId, task } = call.params;
      return give(call, caseId, { kind: 'change task', task, ...rest, ...dueOf(due) });
    },
  }),
  route({
    ...taskCommand,
    id: 'completeTask',
    path: '/cases/{case}/tasks/{task}/done',
    summary: 'Say that a task is done',
    body: NoteBody,
    handle: (call) => give(call, call.params.case, endOf(call.params.task, 'done', call.body)),
  }),
  route({
    ...taskCommand,
    id: 'cancelTask',
    path: '/cases/{case}/tasks/{task}/cancel',
    summary: 'Cancel a task; one that is required only with the right “override”',
    body: NoteBody,
    handle: (call) => give(call, call.params.case, endOf(call.params.task, 'cancelled', call.body)),
  }),
  route({
    ...taskCommand,
    id: 'reopenTask',
    path: '/cases/{case}/tasks/{task}/reopen',
    summary: 'Open a task again that was done or cancelled',
    handle: (call) => give(call, call.params.case, { kind: 'reopen task', task: call.params.task }),
  }),
];

export function dueOf(due: string | undefined): { readonly due?: number } {
  return due === undefined ? {} : { due: readInstant(due, '/due') };
}

function endOf(
  task: string,
  as: 'done' | 'cancelled',
  body: { readonly note?: string },
): Extract<Command, { kind: 'end task' }> {
  return { kind: 'end task', task, as, ...body };
}
