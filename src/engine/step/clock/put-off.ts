import type { CaseEvent, CaseState, Task } from '../../model/index.ts';
import type { Turn } from '../turn.ts';
import type { About } from './clock.ts';
import { clockOf } from './known-clocks.ts';
import { dueOf } from './reckon.ts';

/** What tasks and offers say of when they are due, where their clocks were set otherwise. */
export function tellDues(
  turn: Turn,
  state: CaseState,
  clocks: readonly CaseEvent[],
): readonly CaseEvent[] {
  const stood = new Map<string, { readonly about: About; readonly stood: number }>();
  for (const event of clocks) {
    const timer = event.type === 'timer cleared' ? state.timers[event.timer] : event;
    const isSet = event.type === 'timer set';
    if (!timer || (event.type !== 'timer cleared' && !isSet)) continue;
    const about = timer as About;
    const id = about.task ?? about.offer;
    if (id !== undefined) stood.set(id, { about, stood: isSet ? (event.stood ?? 0) : 0 });
  }
  return [...stood.values()].flatMap((one) => tellDue(turn, state, one.about, one.stood));
}

function tellDue(turn: Turn, state: CaseState, about: About, stood: number): readonly CaseEvent[] {
  const clock = clockOf(turn, state, about);
  if (!clock || clock.fixed !== undefined) return [];
  const due = dueOf(turn, clock, stood);
  const offer = state.offers?.[about.offer ?? ''];
  if (offer)
    return due === undefined || due === offer.due
      ? []
      : [{ type: 'offer put off', offer: offer.id, due }];
  const task = state.tasks?.[about.task ?? ''];
  if (!task || task.due === due) return [];
  const { due: _, ...rest } = task;
  const changed: Task = due === undefined ? rest : { ...rest, due };
  return [{ type: 'task', task: changed, how: 'changed' }];
}
