import type { CaseState, CaseStore, TimerState } from '../../engine/index.ts';
import { readWholeJournal } from '../../engine/index.ts';
import type { Instant } from '../../shared/index.ts';
import type { Reading } from './reading.ts';

/** What a clock is about. */
export type ClockAbout = Pick<TimerState, 'stage' | 'offer' | 'task' | 'approval'>;

/** A clock that ran out before what it is about was done. */
export interface Overdue extends ClockAbout {
  readonly due: Instant;
}

/** Names what a clock is about. */
export function clockKey({ stage, offer, task, approval }: ClockAbout): string {
  return offer ?? task ?? approval ?? stage;
}

/**
 * The clocks of a case that ran out: of what is still open, by the deadlines it holds itself, or else by the journal,
 * which is read only where a clock that should run does not.
 */
export async function overdueOf(
  store: Pick<CaseStore, 'readJournal'>,
  state: CaseState,
  { funnel }: Pick<Reading, 'funnel'>,
  now: Instant,
): Promise<ReadonlyMap<string, Overdue>> {
  const held = [...overdueOffers(state), ...overdueTasks(state)].filter(({ due }) => due <= now);
  const found = new Map(held.map((one) => [clockKey(one), one]));
  const missing = new Set(shouldRun(state, funnel).filter((key) => !isRunning(state, key)));
  if (missing.size === 0) return found;
  for (const { events } of await readWholeJournal(store, state.id))
    for (const event of events) {
      if (event.type !== 'breached' || !missing.has(clockKey(event))) continue;
      if (event.due >= beganAt(state, event)) found.set(clockKey(event), event);
    }
  return found;
}

function overdueOffers({ offers = {} }: CaseState): readonly Overdue[] {
  return Object.values(offers).flatMap(({ id, stage, due }) =>
    due === undefined ? [] : [{ stage, offer: id, due }],
  );
}

function overdueTasks({ tasks = {} }: CaseState): readonly Overdue[] {
  return Object.values(tasks).flatMap(({ id, stage = '', due, status }) =>
    due === undefined || status !== 'open' ? [] : [{ stage, task: id, due }],
  );
}

/** Stages in which work has begun, and approvals, that have a clock by their rules. */
function shouldRun(state: CaseState, { stages, moves }: Reading['funnel']): readonly string[] {
  const offers = Object.values(state.offers ?? {});
  const waiting = new Set(offers.flatMap((offer) => offer.stages ?? [offer.stage]));
  const active = state.configuration.active.filter((id) => !waiting.has(id));
  return [
    ...active.filter((id) => stages.get(id)?.clock !== undefined),
    ...Object.values(state.approvals ?? {}).flatMap(({ id, move }) =>
      moves.get(move)?.approval?.clock === undefined ? [] : [id],
    ),
  ];
}

function isRunning({ timers, stopped = {} }: CaseState, key: string): boolean {
  return [...Object.values(timers), ...Object.values(stopped)].some(
    (timer) => timer.kind === 'breach' && clockKey(timer) === key,
  );
}

function beganAt(state: CaseState, { stage, approval }: ClockAbout): Instant {
  const asked = approval === undefined ? undefined : state.approvals?.[approval]?.asked;
  return asked ?? state.entered[stage] ?? state.opened;
}
