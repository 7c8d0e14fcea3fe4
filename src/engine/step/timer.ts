import { isSystem } from '../../access/index.ts';
import type { Command, TimerState } from '../model/index.ts';
import { completeMove, findMove, impossible } from './move.ts';
import { Refused, refuseIf } from './refused.ts';
import type { Turn } from './turn.ts';

/**
 * What a due timer brings, at the engine's own command only: a warning, a breach, or a delayed move where its guard holds. A guard that
 * does not hold ends the timer; one that cannot be worked out refuses the command.
 */
export function fireTimer(turn: Turn, { timer }: Extract<Command, { kind: 'timer' }>): void {
  if (!isSystem(turn.context.actor)) throw new Refused({ code: 'may-not-edit' });
  const set = turn.before?.timers[timer];
  if (!set) throw new Refused({ code: 'timer-gone', params: { timer } });
  if (set.due > turn.context.now) throw new Refused({ code: 'timer-not-due', params: { timer } });
  turn.events.push({ type: 'timer cleared', timer, fired: true });
  if (set.move !== undefined) return delayedMove(turn, set.move);
  turn.events.push(clockEvent(set));
}

function clockEvent({ kind, stage, due }: TimerState) {
  return { type: kind === 'warn' ? ('warned' as const) : ('breached' as const), stage, due };
}

function delayedMove(turn: Turn, id: string): void {
  const move = findMove(turn, id);
  refuseIf(impossible(turn, move));
  const rule = `${turn.compiled.path}/moves/${id}/when`;
  if (move.when && !turn.evaluation.holds(move.when, rule, move.otherwise)) return;
  completeMove(turn, move, { kind: 'move', move: id });
}
