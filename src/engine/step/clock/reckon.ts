import type { Instant } from '../../../shared/index.ts';
import type { CaseEvent, CaseState, TimerState } from '../../model/index.ts';
import { partyCalendar } from '../party.ts';
import type { Turn } from '../turn.ts';
import { isAbout, isClockTimer, runsByWork, type About, type Clock } from './clock.ts';
import { clockOf, stageClock } from './known-clocks.ts';
import { linksOf, putOff } from './schedule.ts';
import { deadlineOf, isAhead } from './set-clock.ts';

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

/** Sets the clocks that run anew where their moments have changed, since a calendar did. */
export function reckonAnew(turn: Turn, state: CaseState): readonly CaseEvent[] {
  return Object.entries(state.timers).flatMap(([timer, set]) => {
    const clock = isClockTimer(set) ? clockOf(turn, state, set) : undefined;
    const due = clock && momentOfLink(turn, clock, set);
    if (due === undefined || due === set.due) return [];
    return [
      { type: 'timer cleared', timer, fired: false },
      { type: 'timer set', timer: turn.nextTimer(), ...set, due },
    ];
  });
}

/**
 * Sets the clocks of stages anew whose deadline is given by fields that have changed: also those that had run
 * out, where there is time again.
 */
export function followDeadlines(turn: Turn, state: CaseState): readonly CaseEvent[] {
  if (!turn.compiled.followsFields) return [];
  const changed = changedFields(turn, state);
  if (changed.size === 0) return [];
  return state.configuration.active.flatMap((stage) => {
    const until = turn.compiled.funnel.stages.get(stage)?.clock?.until;
    const reads = until?.reads ?? [];
    if (!reads.some(([root, field]) => root === 'case' && changed.has(field ?? ''))) return [];
    const isNew = !turn.before?.configuration.active.includes(stage) || isOffered(state, stage);
    const clock = isNew ? undefined : stageClock(turn, state, stage);
    return clock ? setAnew(turn, state, { stage }, clock) : [];
  });
}

function setAnew(turn: Turn, state: CaseState, about: About, clock: Clock): readonly CaseEvent[] {
  const running = Object.entries(state.timers).filter(([, timer]) => isAbout(timer, about));
  const cleared = running.map(([timer]): CaseEvent => {
    return { type: 'timer cleared', timer, fired: false };
  });
  const deadline = deadlineOf(turn, clock);
  if (deadline === undefined) return cleared;
  const { calendar } = partyCalendar(turn, clock.party);
  const wasRunning = running.some(([, { kind }]) => kind === 'breach');
  const links = linksOf(calendar, deadline, clock.chain).filter(
    (link) =>
      isAhead(turn, clock, link) || (wasRunning && link.kind !== 'warn' && link.due >= deadline),
  );
  const set = links.map((link): CaseEvent => {
    return { type: 'timer set', timer: turn.nextTimer(), stage: about.stage, ...link };
  });
  return [...cleared, ...set];
}

function changedFields({ before }: Turn, { fields }: CaseState): ReadonlySet<string> {
  const known = before?.fields ?? {};
  if (!before || known === fields) return new Set();
  const names = new Set([...Object.keys(known), ...Object.keys(fields)]);
  return new Set([...names].filter((name) => known[name] !== fields[name]));
}

function isOffered({ offers = {} }: CaseState, stage: string): boolean {
  return Object.values(offers).some((offer) => offer.stages?.includes(stage));
}
