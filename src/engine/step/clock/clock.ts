import type { Duration, Instant } from '../../../shared/index.ts';
import type { ClockRule, Handoff } from '../../../definitions/index.ts';
import type { Expression } from '../../../expressions/index.ts';
import type { Offer, StoppedTimer, TimerState } from '../../model/index.ts';
import type { Party } from '../party.ts';
import type { Chain } from './schedule.ts';

/** What a clock is about: a stage, or in it an offer, a task or an approval. */
export interface About {
  readonly stage: string;
  readonly offer?: string | undefined;
  readonly task?: string | undefined;
  readonly approval?: string | undefined;
}

/** A clock with all that its timers follow from. */
export interface Clock {
  readonly about: About;
  readonly within?: Duration | undefined;
  readonly until?: Expression | undefined;
  /** A deadline that was given by hand. */
  readonly fixed?: Instant | undefined;
  readonly chain: Chain;
  readonly party: Party;
  readonly start: Instant;
  /** Place of its rule in the definition. */
  readonly place: string;
}

export function clockOfRule(
  rule: ClockRule,
  more: Pick<Clock, 'about' | 'party' | 'start' | 'place'>,
): Clock {
  const { within, until, warn, escalate } = rule;
  const after = escalate.map((link) => link.after);
  return { within, until, chain: { warn, breach: true, links: 'escalate', after }, ...more };
}

/** The clock of an offer, where its answer has a time. */
export function clockOfOffer(offer: Offer, { accept }: Handoff, place: string): Clock | undefined {
  const { within, warn, onSilence } = accept;
  if (!within) return undefined;
  const after = onSilence.map((step) => step.after);
  return {
    about: { stage: offer.stage, offer: offer.id },
    within,
    chain: { warn, breach: after.length === 0, links: 'silence', after },
    party: { person: offer.to.person, department: offer.department },
    start: offer.offered,
    place: `${place}/accept`,
  };
}

/** Whether it runs by working time; so does one that ends at a given moment. */
export function runsByWork({ within }: Pick<Clock, 'within'>): boolean {
  return within?.working ?? true;
}

const clockKinds: ReadonlySet<string> = new Set(['warn', 'breach', 'escalate', 'silence']);

/** Whether a timer belongs to a clock, and not to a delayed move or the end of a pause. */
export function isClockTimer({ kind }: Pick<TimerState, 'kind'>): boolean {
  return clockKinds.has(kind);
}

export function isAbout(timer: TimerState | StoppedTimer, about: About): boolean {
  return (
    isClockTimer(timer) &&
    timer.stage === about.stage &&
    timer.offer === about.offer &&
    timer.task === about.task &&
    timer.approval === about.approval
  );
}
