import type { CaseEvent, CaseState } from '../model/index.ts';
import { passBatons } from './batons.ts';
import { followDeadlines, reckonAnew, standOrRun, tellDues } from './clock/index.ts';
import type { Turn } from './turn.ts';
import { isWaiting } from './waiting.ts';

/**
 * What follows from where the case has come to: clocks whose deadline has changed, whether they run or stand still,
 * and who holds the case now.
 */
export function finish(turn: Turn, state: CaseState): readonly CaseEvent[] {
  const clocks = settleClocks(turn, state);
  return [...clocks, ...tellDues(turn, state, clocks), ...passBatons(turn, state)];
}

/** Clocks that stand still are worked out when they go on. */
function settleClocks(turn: Turn, state: CaseState): readonly CaseEvent[] {
  const standing = standOrRun(turn, state);
  if (isWaiting(turn.compiled, state)) return standing;
  const followed = followDeadlines(turn, state);
  const reckons = turn.reckons || passesOn(turn);
  const anew = reckons && standing.length === 0 ? reckonAnew(turn, state, followed) : [];
  return [...standing, ...followed, ...anew];
}

/** Whether something is another's now, whose working time may be another. */
function passesOn({ before, events, context }: Turn): boolean {
  if (!before || context.organization.calendars.size < 2) return false;
  return events.some(
    (event) =>
      (event.type === 'assigned' && event.owner !== undefined) ||
      event.type === 'accepted passed' ||
      (event.type === 'task' && event.how === 'changed'),
  );
}
