import type { Handoff } from '../../../definitions/index.ts';
import type { Command, Offer } from '../../model/index.ts';
import { canonicalJson } from '../../../shared/index.ts';
import { receiversOf, tellOfOffer } from '../notices.ts';
import { checkColleague } from '../person.ts';
import { Refused, refuseIf } from '../refused.ts';
import type { Turn } from '../turn.ts';
import { endOffer } from './end-offer.ts';
import { findHandoff, findOffer } from './find.ts';
import { mayNotReroute } from './may-answer.ts';
import { nobody, openOffer, searchOf, type Offering } from './offer.ts';
import { findNext, type Receiver } from './receiver.ts';

/** Offers an open offer to somebody else, or anew by its rules without who has it now. */
export function reroute(turn: Turn, command: Extract<Command, { kind: 'reroute' }>): void {
  const { to, note } = command;
  const offer = findOffer(turn, command.offer);
  refuseIf(mayNotReroute(turn, offer));
  if (to === undefined) rerouteByRules(turn, offer, note);
  else rerouteTo(turn, offer, to, note);
}

/** Offers it anew by the rule that found who has it, without him. */
export function rerouteByRules(turn: Turn, offer: Offer, note?: string): void {
  const handoff = findHandoff(turn, offer.handoff);
  const offering = offeredOn(offer);
  const receiver = findNext(turn, searchOf(handoff, offering), offer.rule) ?? nobody(handoff);
  if (canonicalJson(receiver.to) === canonicalJson(offer.to)) toSame(offer);
  passOn(turn, handoff, offer, offering, receiver, note);
}

/** To offer it once more to who has it would only set his clock anew. */
function toSame({ id }: Offer): never {
  throw new Refused({ code: 'reroute-to-same', params: { offer: id }, path: '/to' });
}

/** Offers it to this person. */
export function rerouteTo(turn: Turn, offer: Offer, person: string, note?: string): void {
  checkColleague(turn.evaluation.facts, person, '/to');
  if (offer.to.person === person) toSame(offer);
  const handoff = findHandoff(turn, offer.handoff);
  passOn(turn, handoff, offer, offeredOn(offer, []), { to: { person }, rule: offer.rule }, note);
}

/** Raises `Refused`: the case must not be left without an owner. */
export function nobodyAtAll({ compiled }: Turn, stage: string): never {
  const title = compiled.funnel.stages.get(stage)?.title ?? stage;
  throw new Refused({ code: 'nobody-to-take-over', params: { stage: title } });
}

/** What stays as it is when an offer goes on to another within its round. */
export function offeredOn(offer: Offer, more = passedOverBy(offer)): Offering {
  const { move, round, from, stage, stages, giver, department, giverTime, outcome, passedOver } =
    offer;
  return {
    move,
    round,
    from,
    stage,
    ...(stages && { stages }),
    giver,
    department,
    ...(giverTime !== undefined && { giverTime }),
    ...(outcome && { outcome }),
    passedOver: [...passedOver, ...more],
  };
}

function passedOverBy({ to }: Offer): readonly string[] {
  return to.person === undefined ? [] : [to.person];
}

function passOn(
  turn: Turn,
  handoff: Handoff,
  offer: Offer,
  offering: Offering,
  receiver: Receiver,
  note: string | undefined,
): void {
  const { id: by } = turn.context.actor;
  endOffer(turn, offer, 'withdrawn', { by, ...(note !== undefined && { note }) });
  tellOfOffer(turn, 'withdrawn', offer, receiversOf(offer.to));
  openOffer(turn, handoff, offering, receiver);
}
