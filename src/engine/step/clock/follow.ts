import type { CaseEvent, CaseState } from '../../model/index.ts';
import { partyCalendar } from '../party.ts';
import type { Turn } from '../turn.ts';
import { isOffered, isWaiting } from '../waiting.ts';
import { isAbout, type About, type Clock } from './clock.ts';
import { clockOf } from './known-clocks.ts';
import { linksOf, type Link } from './schedule.ts';
import { deadlineOf, isAhead, timerSet } from './set-clock.ts';

/**
 * Sets the clocks of stages, tasks and approvals anew whose deadline is given by fields that have changed, also
 * while they stood still: also those that had run out, where there is time again. What is over by the new date is
 * over at once.
 */
export function followDeadlines(turn: Turn, state: CaseState): readonly CaseEvent[] {
  const { before, compiled } = turn;
  if (!before || !compiled.followsFields) return [];
  const changed = changedFields(before, state);
  const goesOn = isWaiting(compiled, before);
  if (changed.size === 0 && !goesOn) return [];
  return begunBefore(before, state).flatMap((about) => {
    const clock = clockOf(turn, state, about);
    if (!clock?.until) return [];
    const read = clock.until.reads.flatMap(([root, field]) =>
      root === 'case' && field !== undefined && changed.has(field) ? [field] : [],
    );
    if (read.length === 0 && !goesOn) return [];
    const isFirst = read.some((field) => before.fields[field] === undefined);
    return setAnew(turn, state, clock, isFirst);
  });
}

/** What may have a clock and had begun before this step: the others were set with the fields as they are. */
function begunBefore(before: CaseState, state: CaseState): readonly About[] {
  const { tasks = {}, approvals = {} } = state;
  const stages = state.configuration.active.filter(
    (stage) =>
      before.turns?.[stage] === state.turns?.[stage] &&
      !isOffered(before, stage) &&
      !isOffered(state, stage),
  );
  return [
    ...stages.map((stage) => ({ stage })),
    ...Object.values(tasks).flatMap(({ id, status, stage = '' }) =>
      status === 'open' && before.tasks?.[id]?.status === 'open' ? [{ stage, task: id }] : [],
    ),
    ...Object.values(approvals).flatMap(({ id, stage }) =>
      before.approvals?.[id] ? [{ stage, approval: id }] : [],
    ),
  ];
}

function setAnew(
  turn: Turn,
  state: CaseState,
  clock: Clock,
  isFirst: boolean,
): readonly CaseEvent[] {
  const { about, chain, party } = clock;
  const running = Object.entries(state.timers).filter(([, timer]) => isAbout(timer, about));
  const stood = Object.values(state.stopped ?? {}).filter((timer) => isAbout(timer, about));
  const cleared = running.map(([timer]): CaseEvent => ({
    type: 'timer cleared',
    timer,
    fired: false,
  }));
  const deadline = deadlineOf(turn, clock);
  if (deadline === undefined) return cleared;
  const awaited = [...running.map(([, timer]) => timer), ...stood];
  const isAwaited = ({ kind, step }: Link): boolean =>
    kind !== 'warn' && (isFirst || awaited.some((one) => one.kind === kind && one.step === step));
  const links = linksOf(partyCalendar(turn, party).calendar, deadline, chain).filter(
    (link) => isAhead(turn, clock, link) || isAwaited(link),
  );
  return [...cleared, ...links.map((link) => timerSet(turn, about, link))];
}

function changedFields(before: CaseState, { fields }: CaseState): ReadonlySet<string> {
  const known = before.fields;
  if (known === fields) return new Set();
  const names = new Set([...Object.keys(known), ...Object.keys(fields)]);
  return new Set([...names].filter((name) => known[name] !== fields[name]));
}
