import type { Expression } from '../../expressions/index.ts';
import type { Duration } from '../../shared/index.ts';
import type { Recipient } from './recipient.ts';

/**
 * A deadline in the working time of who holds the matter: so long after it began, or at a moment that an
 * expression gives (a date means the end of its working day). One of the two is there.
 */
export interface ClockRule {
  readonly within?: Duration;
  readonly until?: Expression;
  /** How long before the deadline to warn. */
  readonly warn?: Duration;
  /** Who is told after the deadline, one after the other. */
  readonly escalate: readonly Escalation[];
}

export interface Escalation {
  readonly to: Recipient;
  /** Since the step before; since the deadline for the first. */
  readonly after: Duration;
}
