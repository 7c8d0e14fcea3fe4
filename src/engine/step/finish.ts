import type { CaseEvent, CaseState } from '../model/index.ts';
import { passBatons } from './batons.ts';
import { followDeadlines, reckonAnew, standOrRun } from './clock/index.ts';
import type { Turn } from './turn.ts';

/**
 * What follows from where the case has come to: clocks whose deadline has changed, whether they run or stand still,
 * and who holds the case now.
 */
export function finish(turn: Turn, state: CaseState): readonly CaseEvent[] {
  return [...settleClocks(turn, state), ...passBatons(turn, state)];
}

/** Clocks that stand still are worked out when they go on. */
function settleClocks(turn: Turn, state: CaseState): readonly CaseEvent[] {
  const standing = standOrRun(turn, state);
  if (standing.length > 0 || state.stopped) return standing;
  return turn.reckons ? reckonAnew(turn, state) : followDeadlines(turn, state);
}
