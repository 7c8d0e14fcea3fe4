import type { Duration, Instant, WorkingCalendar } from '../../../shared/index.ts';
import {
  addDuration,
  addWorkingTime,
  subtractDuration,
  workingTimeBetween,
} from '../../../shared/index.ts';
import type { TimerKind } from '../../model/index.ts';

/** What a clock does around its deadline. */
export interface Chain {
  readonly warn?: Duration | undefined;
  /** `breach` for a clock that tells of the deadline by itself; the steps of a chain after it. */
  readonly breach: boolean;
  readonly links: 'escalate' | 'silence';
  /** Each since the one before, the first since the deadline. */
  readonly after: readonly Duration[];
}

/** A timer of a clock. */
export interface Link {
  readonly kind: TimerKind;
  readonly step?: number;
  readonly due: Instant;
}

/** The timers of a clock with this deadline, in the order of their moments but for the warning. */
export function linksOf(
  calendar: WorkingCalendar,
  deadline: Instant,
  chain: Chain,
): readonly Link[] {
  const { warn, breach, links: kind, after } = chain;
  const links: Link[] = [];
  if (warn) links.push({ kind: 'warn', due: subtractDuration(calendar, deadline, warn) });
  if (breach) links.push({ kind: 'breach', due: deadline });
  let due = deadline;
  after.forEach((duration, step) => {
    due = duration.amount === 0 ? due : addDuration(calendar, due, duration);
    links.push({ kind, step, due });
  });
  return links;
}

/** A moment put off by the time for which a clock stood still. */
export function putOff(
  calendar: WorkingCalendar,
  due: Instant,
  stood: number,
  working: boolean,
): Instant {
  if (stood === 0) return due;
  return working ? addWorkingTime(calendar, due, stood) : due + stood;
}

/** Milliseconds from one moment to a later one, of working time or of any. */
export function span(
  calendar: WorkingCalendar,
  from: Instant,
  to: Instant,
  working: boolean,
): number {
  if (to <= from) return 0;
  return working ? workingTimeBetween(calendar, from, to) : to - from;
}
