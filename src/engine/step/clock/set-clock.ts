import type { ClockRule, Handoff } from '../../../definitions/index.ts';
import { addDuration, type Instant } from '../../../shared/index.ts';
import type { CaseEvent, Offer } from '../../model/index.ts';
import { clearTimers } from '../timers.ts';
import type { Turn } from '../turn.ts';
import { clockOfOffer, clockOfRule, isAbout, type About, type Clock } from './clock.ts';
import { partyCalendar, type Party } from '../party.ts';
import { linksOf, type Link } from './schedule.ts';
import { momentOf } from './until.ts';

/**
 * Starts the clock of a stage, task or approval by its rule: warning, breach and escalations, in the working
 * time of the party. `place` is that of its rule. Returns the deadline; none where the rule reads a field that is empty.
 */
export function setClock(
  turn: Turn,
  rule: ClockRule,
  about: About,
  party: Party,
  { place, start = turn.context.now }: { readonly place: string; readonly start?: Instant },
): Instant | undefined {
  return startClock(turn, clockOfRule(rule, { about, party, start, place }));
}

/** The same for a deadline that is given by hand: told when it is over. */
export function setDue(turn: Turn, about: About, party: Party, due: Instant): void {
  const chain = { breach: true, links: 'escalate', after: [] } as const;
  const place = `${turn.compiled.path}/stages/${about.stage}`;
  startClock(turn, { about, party, chain, place, fixed: due, start: turn.context.now });
}

/** Ends it. */
export function clearClock(turn: Turn, about: About): void {
  clearTimers(turn, (timer) => isAbout(timer, about));
}

/** The same for an offer; the deadline of its answer. */
export function setOfferClock(turn: Turn, offer: Offer, handoff: Handoff): Instant | undefined {
  const clock = clockOfOffer(offer, handoff, `${turn.compiled.path}/handoffs/${handoff.id}`);
  return clock && startClock(turn, clock);
}

function startClock(turn: Turn, clock: Clock): Instant | undefined {
  const { calendar } = partyCalendar(turn, clock.party);
  const deadline = deadlineOf(turn, clock);
  if (deadline === undefined) return undefined;
  for (const link of linksOf(calendar, deadline, clock.chain))
    if (isAhead(turn, clock, link)) setTimer(turn, clock.about, link);
  return deadline;
}

/** When the time of a clock is over that never stood still. */
export function deadlineOf(turn: Turn, clock: Clock): Instant | undefined {
  const { within, until, fixed, start, party, place } = clock;
  if (fixed !== undefined) return fixed;
  const { calendar } = partyCalendar(turn, party);
  if (within) return addDuration(calendar, start, within);
  return until && momentOf(turn, until, `${place}/until`, calendar);
}

/** A warning that is past helps nobody; what was over before the case came to Baton is no news. */
export function isAhead({ context }: Turn, { start }: Clock, { kind, due }: Link): boolean {
  return due > context.now || (kind !== 'warn' && start >= context.now);
}

function setTimer(turn: Turn, about: About, link: Link): void {
  turn.events.push(timerSet(turn, about, link));
}

/** That a timer of a clock is set. */
export function timerSet(
  turn: Turn,
  { stage, offer, task, approval }: About,
  link: Link,
): Extract<CaseEvent, { type: 'timer set' }> {
  return {
    type: 'timer set',
    timer: turn.nextTimer(),
    stage,
    ...link,
    ...(offer !== undefined && { offer }),
    ...(task !== undefined && { task }),
    ...(approval !== undefined && { approval }),
  };
}
