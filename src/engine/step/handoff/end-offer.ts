import type { Offer, OfferEnd } from '../../model/index.ts';
import { receiversOf, tellOfOffer } from '../notices.ts';
import { openOffers } from '../stages-now.ts';
import { clearTimers } from '../timers.ts';
import type { Turn } from '../turn.ts';

/** Ends an offer, and its clock with it. */
export function endOffer(
  turn: Turn,
  { id: offer }: Offer,
  as: OfferEnd,
  said: { readonly by?: string; readonly reason?: string; readonly note?: string } = {},
): void {
  turn.events.push({ type: 'offer ended', offer, as, at: turn.context.now, ...said });
  clearTimers(turn, (timer) => timer.offer === offer);
}

/** A stage that is left some other way takes its offer with it: it counts as withdrawn. */
export function withdrawFrom(turn: Turn, stage: string): void {
  if (!mayHaveOffers(turn)) return;
  for (const offer of openOffers(turn)) if (offer.stage === stage) withdraw(turn, offer);
}

export function withdraw(turn: Turn, offer: Offer, note?: string): void {
  const { id: by } = turn.context.actor;
  endOffer(turn, offer, 'withdrawn', { by, ...(note !== undefined && { note }) });
  tellOfOffer(turn, 'withdrawn', offer, receiversOf(offer.to));
}

function mayHaveOffers({ before, compiled }: Turn): boolean {
  return before?.offers !== undefined || compiled.funnel.handoffs.size > 0;
}
