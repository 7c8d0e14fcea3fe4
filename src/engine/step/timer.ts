import { isSystem } from '../../access/index.ts';
import type { Command, TimerState } from '../model/index.ts';
import { endPause, escalateAtOnce, escalateClock, tellOfClock } from './clock/index.ts';
import { findHandoff, findOffer } from './handoff/find.ts';
import { breakSilence } from './handoff/silence.ts';
import { completeMove, findMove, impossible } from './move.ts';
import { Refused, refuseIf } from './refused.ts';
import type { Turn } from './turn.ts';

/**
 * What a due timer brings, at the engine's own command only: a warning, a breach, an escalation, a step on an
 * unanswered offer, the end of a pause, or a delayed move where its guard holds. A guard that does not hold ends
 * the timer; one that cannot be worked out refuses the command.
 */
export function fireTimer(turn: Turn, { timer }: Extract<Command, { kind: 'timer' }>): void {
  if (!isSystem(turn.context.actor)) throw new Refused({ code: 'may-not-edit' });
  const set = turn.before?.timers[timer];
  if (!set) throw new Refused({ code: 'timer-gone', params: { timer } });
  if (set.due > turn.context.now) throw new Refused({ code: 'timer-not-due', params: { timer } });
  turn.events.push({ type: 'timer cleared', timer, fired: true });
  fire(turn, set);
}

function fire(turn: Turn, set: TimerState): void {
  switch (set.kind) {
    case 'move':
      return delayedMove(turn, set.move ?? '');
    case 'silence':
      return fallSilent(turn, set);
    case 'escalate':
      return escalateClock(turn, set);
    case 'resume':
      return turn.before?.paused && endPause(turn);
    case 'warn':
      return tellOfClock(turn, set);
    case 'breach':
      tellOfClock(turn, set);
      return escalateAtOnce(turn, set);
  }
}

function fallSilent(turn: Turn, { offer: id = '', step = 0 }: TimerState): void {
  const offer = findOffer(turn, id);
  breakSilence(turn, findHandoff(turn, offer.handoff), offer, step);
}

function delayedMove(turn: Turn, id: string): void {
  const move = findMove(turn, id);
  refuseIf(impossible(turn, move));
  const rule = `${turn.compiled.path}/moves/${id}/when`;
  if (move.when && !turn.evaluation.holds(move.when, rule, move.otherwise)) return;
  completeMove(turn, move, { kind: 'move', move: id });
}
