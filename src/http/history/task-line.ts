import type { CaseEvent, JournalEntry } from '../../engine/index.ts';
import type { Line } from './model.ts';
import type { Teller } from './teller.ts';
import { historyWords as words } from './words.ts';

const sentences = {
  added: words.taskAdded,
  changed: words.taskChanged,
  done: words.taskDone,
  cancelled: words.taskCancelled,
  reopened: words.taskReopened,
};

/** What somebody did with a task. */
export function taskLine(teller: Teller, { events, actor }: JournalEntry): Line | undefined {
  const event = events.find(
    (one): one is Extract<CaseEvent, { type: 'task' }> => one.type === 'task',
  );
  if (event === undefined) return undefined;
  const values = { actor: actor.name, task: teller.title(event.task.title) };
  const mark = event.how === 'done' ? ({ mark: 'done' } as const) : {};
  return { kind: 'tasks', text: teller.say(sentences[event.how], values), ...mark };
}
