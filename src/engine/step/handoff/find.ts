import type { Handoff } from '../../../definitions/index.ts';
import type { Offer } from '../../model/index.ts';
import { Refused } from '../refused.ts';
import type { Turn } from '../turn.ts';

/** An offer that awaits its answer. Raises `Refused` with `offer-gone`. */
export function findOffer(turn: Turn, id: string): Offer {
  const offer = turn.before?.offers?.[id];
  if (offer) return offer;
  throw new Refused({ code: 'offer-gone', params: { offer: id }, path: '/offer' });
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
