import type { Offer } from '../../model/index.ts';
import { beginStage } from '../begin.ts';
import { giverOf, tellOfOffer, tellOwner } from '../notices.ts';
import type { Turn } from '../turn.ts';
import { endOffer } from './end-offer.ts';
import { isInBranch } from './track.ts';

/**
 * The receiver takes the case over: it is his now, or the branch of it that he accepted, and work begins in the
 * stages that it was offered in.
 */
export function acceptOffer(turn: Turn, offer: Offer, by: string, note?: string): void {
  endOffer(turn, offer, 'accepted', { by, ...(note !== undefined && { note }) });
  if (!isInBranch(turn, offer.stage)) giveTo(turn, by);
  const active = turn.configuration?.active ?? [];
  for (const stage of offer.stages ?? [offer.stage])
    if (active.includes(stage)) beginStage(turn, stage, turn.context.now, by);
  tellOfOffer(turn, 'accepted', offer, giverOf(offer));
}

/** Makes somebody the owner, and tells him where it was not he himself who did it. */
export function giveTo(turn: Turn, owner: string): void {
  if (turn.row['owner'] === owner) return;
  turn.row['owner'] = owner;
  turn.events.push({ type: 'assigned', owner });
  tellOwner(turn);
}
