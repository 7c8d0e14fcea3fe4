import { holdsRight, isSystem } from '../../../access/index.ts';
import type { Handoff, ReturnRule } from '../../../definitions/index.ts';
import type { Problem } from '../../../shared/index.ts';
import type { Accepted, Command, Offer } from '../../model/index.ts';
import { holderOf } from '../holder.ts';
import { Refused, refuseIf } from '../refused.ts';
import type { Turn } from '../turn.ts';
import { acceptOffer } from './accept.ts';
import { endOffer, withdraw } from './end-offer.ts';
import { findHandoff, findOffer } from './find.ts';
import { mayNotAnswer, mayNotWithdraw, standsInFor } from './may-answer.ts';
import { giveBackWhole, reasonsAgainst, sendBack } from './send-back.ts';

type Of<K extends Command['kind']> = Extract<Command, { kind: K }>;

/** The receiver takes an offered case over. */
export function accept(turn: Turn, { offer: id, note }: Of<'accept'>): void {
  const offer = findOffer(turn, id);
  refuseIf(mayNotAnswer(turn, offer));
  acceptOffer(turn, offer, turn.context.actor.id, note);
}

/** The receiver refuses an offer for one of the reasons of its definition; the case goes back to the giver. */
export function reject(turn: Turn, { offer: id, reason, note }: Of<'reject'>): void {
  const offer = findOffer(turn, id);
  const handoff = findHandoff(turn, offer.handoff);
  refuseIf(mayNotAnswer(turn, offer));
  const rule = ruleOf(handoff, 'reject');
  const said = { reason, ...(note !== undefined && { note }) };
  refuseIf(reasonsAgainst(handoff, rule, said));
  const by = turn.context.actor.id;
  endOffer(turn, offer, 'rejected', { by, ...said });
  const holder = offer.to.person ?? by;
  sendBack(turn, handoff, rule, offer, { how: 'rejected', ...said, by, holder });
}

/** Whoever had accepted sends the case back. */
export function sendBackAccepted(turn: Turn, command: Of<'return'>): void {
  const { handoff: id, reason, note } = command;
  const handoff = findHandoff(turn, id);
  const accepted = acceptedBy(turn, handoff);
  refuseIf(mayNotReturn(turn, handoff, accepted));
  const rule = ruleOf(handoff, 'return');
  const said = { reason, ...(note !== undefined && { note }) };
  refuseIf(reasonsAgainst(handoff, rule, said));
  const holder = holderOf(turn, accepted.offer.stage) ?? accepted.by;
  const by = turn.context.actor.id;
  sendBack(turn, handoff, rule, accepted.offer, { how: 'returned', ...said, by, holder });
}

/** The giver takes an offer back before it is answered. */
export function withdrawOffer(turn: Turn, { offer: id, note }: Of<'withdraw'>): void {
  const offer = findOffer(turn, id);
  refuseIf(mayNotWithdraw(turn, offer));
  withdraw(turn, offer, note);
  giveBackWhole(turn, offer);
}

/** What was accepted by this handoff and is still worked on. Raises `Refused` with `nothing-to-return`. */
function acceptedBy({ before }: Turn, { id, title }: Handoff): Accepted {
  const accepted = Object.values(before?.accepted ?? {}).find(({ offer }) => offer.handoff === id);
  if (accepted) return accepted;
  throw new Refused({ code: 'nothing-to-return', params: { handoff: title } });
}

/** It is for who has it now, and his stand-in while he is away. */
function mayNotReturn(
  turn: Turn,
  { title }: Handoff,
  { offer }: { readonly offer: Offer },
): readonly Problem[] {
  const { actor } = turn.context;
  const holder = holderOf(turn, offer.stage);
  if (holder === actor.id || isSystem(actor) || holdsRight(actor, 'override')) return [];
  if (standsInFor(turn, holder)) return [];
  return [{ code: 'may-not-return', params: { handoff: title } }];
}

/** Raises `Refused` with `not-to-reject` or `not-to-return` where the definition knows no way back. */
export function ruleOf(handoff: Handoff, kind: 'reject' | 'return'): ReturnRule {
  const rule = kind === 'reject' ? handoff.reject : handoff.return;
  if (rule) return rule;
  const code = kind === 'reject' ? 'not-to-reject' : 'not-to-return';
  throw new Refused({ code, params: { handoff: handoff.title } });
}
