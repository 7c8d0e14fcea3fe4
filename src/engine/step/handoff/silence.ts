import type { Handoff, Pool, SilenceStep } from '../../../definitions/index.ts';
import type { Offer } from '../../model/index.ts';
import { giverOf, receiversOf, recipients, tellOfOffer } from '../notices.ts';
import type { Turn } from '../turn.ts';
import { acceptOffer } from './accept.ts';
import { endOffer } from './end-offer.ts';
import { handoffPlace } from './find.ts';
import { openOffer, searchOf } from './offer.ts';
import { findInPool, findLiaison, findNext, type Receiver } from './receiver.ts';
import { offeredOn } from './reroute.ts';
import { giveBackWhole, sendBack } from './send-back.ts';

/** What is done on an offer that nobody has answered, one step at a time. */
export function breakSilence(turn: Turn, handoff: Handoff, offer: Offer, index: number): void {
  const step = handoff.accept.onSilence[index];
  if (!step) return;
  turn.evaluation.because.push({ rule: placeOf(turn, handoff, index), holds: true });
  if (index === 0) tellOfBreach(turn, offer);
  switch (step.kind) {
    case 'remind':
      return remind(turn, offer, index);
    case 'escalate':
      return escalate(turn, handoff, offer, step, index);
    case 'offer':
      return offerOn(turn, handoff, offer, step.to, index);
    case 'return':
      return runOut(turn, handoff, offer);
    case 'accept':
      return acceptSilently(turn, offer, index);
  }
}

function placeOf(turn: Turn, handoff: Handoff, index: number): string {
  return `${handoffPlace(turn, handoff)}/accept/on silence/${index}`;
}

/** The time for the answer is over. */
function tellOfBreach(turn: Turn, offer: Offer): void {
  const { id, stage, due = turn.context.now } = offer;
  turn.events.push({ type: 'breached', stage, due, offer: id });
  tellOfOffer(turn, 'breached', offer, receiversOf(offer.to));
}

function press(turn: Turn, { id: offer }: Offer, step: number): void {
  turn.events.push({ type: 'offer pressed', offer, step });
}

function remind(turn: Turn, offer: Offer, index: number): void {
  press(turn, offer, index);
  tellOfOffer(turn, 'reminded', offer, receiversOf(offer.to));
}

function escalate(
  turn: Turn,
  handoff: Handoff,
  offer: Offer,
  { to }: Extract<SilenceStep, { kind: 'escalate' }>,
  index: number,
): void {
  press(turn, offer, index);
  const { stage, department } = offer;
  const told = recipients(turn, to, {
    holder: { person: offer.to.person, department },
    stage,
    place: placeOf(turn, handoff, index),
    receivers: receiversOf(offer.to),
    givers: giverOf(offer),
  });
  turn.events.push({ type: 'escalated', stage, to: told, step: index, offer: offer.id });
  tellOfOffer(turn, 'escalated', offer, told);
}

/** Where nobody else can be found, the offer stays with who has it, and the next step comes in its time. */
function offerOn(
  turn: Turn,
  handoff: Handoff,
  offer: Offer,
  to: Pool | 'next',
  index: number,
): void {
  const offering = offeredOn(offer);
  const search = searchOf(handoff, offering);
  const name = `silence-${index}`;
  const receiver: Receiver | undefined =
    to === 'next'
      ? findNext(turn, search, offer.rule)
      : to.liaison === true
        ? findLiaison(turn, search)
        : findInPool(turn, search, to, name);
  if (!receiver) return remind(turn, offer, index);
  expire(turn, offer);
  openOffer(turn, handoff, offering, receiver);
}

function expire(turn: Turn, offer: Offer): void {
  endOffer(turn, offer, 'expired');
  tellOfOffer(turn, 'expired', offer, [...giverOf(offer), ...receiversOf(offer.to)]);
}

function runOut(turn: Turn, handoff: Handoff, offer: Offer): void {
  endOffer(turn, offer, 'expired');
  const rule = handoff.reject ?? handoff.return;
  if (rule)
    return sendBack(turn, handoff, rule, offer, { how: 'expired', holder: offer.to.person });
  giveBackWhole(turn, offer);
  tellOfOffer(turn, 'expired', offer, giverOf(offer));
}

/** Silence counts as acceptance, where the offer was made to somebody in person. */
function acceptSilently(turn: Turn, offer: Offer, index: number): void {
  if (offer.to.person === undefined) return remind(turn, offer, index);
  acceptOffer(turn, offer, offer.to.person);
}
