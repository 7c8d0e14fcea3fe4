import type { Instant } from '../../../shared/index.ts';
import type { CaseEvent, CaseState, TimerState } from '../../model/index.ts';
import { partyCalendar } from '../party.ts';
import type { Turn } from '../turn.ts';
import { isClockTimer, runsByWork, type Clock } from './clock.ts';
import { clockOf } from './known-clocks.ts';
import { linksOf, putOff } from './schedule.ts';
import { deadlineOf } from './set-clock.ts';

/** When a timer of a clock is due, with the time for which it stood still; a given moment is not put off. */
export function momentOfLink(
  turn: Turn,
  clock: Clock,
  { kind, step, stood = 0 }: Pick<TimerState, 'kind' | 'step' | 'stood'>,
): Instant | undefined {
  const deadline = deadlineOf(turn, clock);
  if (deadline === undefined) return undefined;
  const { calendar } = partyCalendar(turn, clock.party);
  const links = linksOf(calendar, deadline, clock.chain);
  const link = links.find((one) => one.kind === kind && one.step === step);
  if (!link || !clock.within) return link?.due;
  return putOff(calendar, link.due, stood, runsByWork(clock));
}

/** When the time of a clock is over, with the time for which it stood still. */
export function dueOf(turn: Turn, clock: Clock, stood: number): Instant | undefined {
  const deadline = deadlineOf(turn, clock);
  if (deadline === undefined || !clock.within) return deadline;
  return putOff(partyCalendar(turn, clock.party).calendar, deadline, stood, runsByWork(clock));
}

/**
 * Sets the clocks that run anew where their moments have changed, since a calendar did or another's counts; not
 * those that were set anew already.
 */
export function reckonAnew(
  turn: Turn,
  state: CaseState,
  already: readonly CaseEvent[],
): readonly CaseEvent[] {
  const settled = new Set(
    already.flatMap((event) => (event.type === 'timer cleared' ? [event.timer] : [])),
  );
  return Object.entries(state.timers).flatMap(([timer, set]) => {
    const clock = isClockTimer(set) && !settled.has(timer) ? clockOf(turn, state, set) : undefined;
    const due = clock && momentOfLink(turn, clock, set);
    if (due === undefined || due === set.due) return [];
    return [
      { type: 'timer cleared', timer, fired: false },
      { type: 'timer set', timer: turn.nextTimer(), ...set, due },
    ];
  });
}
