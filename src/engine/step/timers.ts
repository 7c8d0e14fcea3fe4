import type { CaseEvent, StoppedTimer, TimerState } from '../model/index.ts';
import type { Turn } from './turn.ts';

type AnyTimer = TimerState | StoppedTimer;

/** Ends the timers that match, running or standing still, of before and of this turn. */
export function clearTimers(turn: Turn, matches: (timer: AnyTimer) => boolean): void {
  const { timers = {}, stopped = {} } = turn.before ?? {};
  const known = [...Object.entries(timers), ...Object.entries(stopped), ...setInTurn(turn)];
  for (const [timer, set] of known) if (matches(set)) clearTimer(turn, timer);
}

/** Ends one timer, unless that was done already. */
function clearTimer(turn: Turn, timer: string): void {
  if (!isCleared(turn, timer)) turn.events.push({ type: 'timer cleared', timer, fired: false });
}

function isCleared(turn: Turn, timer: string): boolean {
  return turn.events.some((event) => event.type === 'timer cleared' && event.timer === timer);
}

function setInTurn(turn: Turn): readonly [string, AnyTimer][] {
  return turn.events.flatMap((event): [string, AnyTimer][] =>
    event.type === 'timer set' ? [[event.timer, timerIn(event)]] : [],
  );
}

function timerIn(event: Extract<CaseEvent, { type: 'timer set' }>): TimerState {
  const { type: _, timer: __, ...state } = event;
  return state;
}
