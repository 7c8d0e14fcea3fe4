import { addWorkingTime } from '../../../shared/index.ts';
import type { CaseEvent, CaseState, StoppedTimer, TimerState } from '../../model/index.ts';
import { partyCalendar, type Party } from '../party.ts';
import type { Turn } from '../turn.ts';
import { isWaiting } from '../waiting.ts';
import { isClockTimer, runsByWork, type Clock } from './clock.ts';
import { clockOf } from './known-clocks.ts';
import { momentOfLink } from './reckon.ts';
import { span } from './schedule.ts';

/** Stops the clocks of a case that waits for somebody outside; lets them go on when it does no more. */
export function standOrRun(turn: Turn, state: CaseState): readonly CaseEvent[] {
  const { timers, stopped } = state;
  const running = Object.entries(timers).filter(([, timer]) => isClockTimer(timer));
  if (running.length === 0 && !stopped) return [];
  if (isWaiting(turn.compiled, state))
    return running.map(([timer, set]) => stop(turn, state, timer, set));
  return Object.entries(stopped ?? {}).flatMap(([timer, set]) => restart(turn, state, timer, set));
}

function stop(turn: Turn, state: CaseState, timer: string, set: TimerState): CaseEvent {
  const { now } = turn.context;
  const clock = clockOf(turn, state, set);
  const { calendar } = partyCalendar(turn, partyOf(clock));
  const left = span(calendar, now, set.due, clock === undefined || runsByWork(clock));
  return { type: 'timer stopped', timer, left, at: now };
}

function restart(
  turn: Turn,
  state: CaseState,
  timer: string,
  { left, since, ...set }: StoppedTimer,
): readonly CaseEvent[] {
  const { now } = turn.context;
  const clock = clockOf(turn, state, set);
  const { calendar } = partyCalendar(turn, partyOf(clock));
  // A given moment is not put off: it is set anew by what the fields say now (`followDeadlines`).
  if (clock?.until) return [{ type: 'timer restarted', timer }];
  const working = clock === undefined || runsByWork(clock);
  const stood = (set.stood ?? 0) + span(calendar, since ?? now, now, working);
  const due =
    (clock && momentOfLink(turn, clock, { ...set, stood })) ??
    (working ? addWorkingTime(calendar, now, left) : now + left);
  return [
    { type: 'timer restarted', timer },
    { type: 'timer set', timer: turn.nextTimer(), ...set, due, ...(stood > 0 && { stood }) },
  ];
}

function partyOf(clock: Clock | undefined): Party {
  return clock?.party ?? {};
}
