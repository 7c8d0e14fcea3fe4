import type { Handoff } from '../../../definitions/index.ts';
import type { LocalizedText } from '../../../shared/index.ts';
import { personTarget } from '../../fields/index.ts';
import type { Offer } from '../../model/index.ts';
import { Refused } from '../refused.ts';
import type { Turn } from '../turn.ts';

/** An offer that awaits its answer. Raises `Refused` with `offer-accepted`, or `offer-gone`. */
export function findOffer(turn: Turn, id: string): Offer {
  const offer = turn.before?.offers?.[id];
  if (offer) return offer;
  const accepted = Object.values(turn.before?.accepted ?? {}).find((one) => one.offer.id === id);
  if (!accepted) throw new Refused({ code: 'offer-gone', params: { offer: id }, path: '/offer' });
  const params = { by: nameOf(turn, accepted.by), handoff: titleOf(turn, accepted.offer) };
  throw new Refused({ code: 'offer-accepted', params, path: '/offer' });
}

function nameOf(turn: Turn, id: string): string {
  const row = turn.evaluation.facts.lookup(personTarget.of, id);
  const name = row && 'name' in row ? row.name : undefined;
  return typeof name === 'string' ? name : id;
}

/** The title of the handoff by which something was offered. */
export function titleOf({ compiled }: Turn, { handoff }: Pick<Offer, 'handoff'>): LocalizedText {
  return compiled.funnel.handoffs.get(handoff)?.title ?? handoff;
}

/** A handoff of the funnel. Raises `Refused` with `handoff-unknown`. */
export function findHandoff({ compiled }: Turn, id: string): Handoff {
  const { handoffs } = compiled.funnel;
  const handoff = handoffs.get(id);
  if (handoff) return handoff;
  const params = { handoff: id, known: [...handoffs.keys()] };
  throw new Refused({ code: 'handoff-unknown', params, path: '/handoff' });
}

export function handoffPlace({ compiled }: Turn, { id }: Pick<Handoff, 'id'>): string {
  return `${compiled.path}/handoffs/${id}`;
}
