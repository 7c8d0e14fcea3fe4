import type { CaseState, TimerState } from '../../engine/index.ts';
import type { Instant } from '../../shared/index.ts';

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

/** The clocks of a case that ran out, of what is still open. */
export function overdueOf(state: CaseState, now: Instant): ReadonlyMap<string, Overdue> {
  const held = [...overdueOffers(state), ...overdueTasks(state)].filter(({ due }) => due <= now);
  return new Map([...held, ...ranOut(state)].map((one) => [clockKey(one), one]));
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

function ranOut({ late = {}, approvals = {} }: CaseState): readonly Overdue[] {
  return Object.entries(late).map(([about, due]) => {
    const approval = approvals[about];
    return approval ? { stage: approval.stage, approval: about, due } : { stage: about, due };
  });
}
