import { clearTimers } from '../timers.ts';
import type { Turn } from '../turn.ts';

/** A case that is closed waits for nobody any more. */
export function endPause(turn: Turn): void {
  turn.events.push({ type: 'resumed', at: turn.context.now });
  clearTimers(turn, ({ kind }) => kind === 'resume');
}
