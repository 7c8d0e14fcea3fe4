import type { Offer } from '../model/index.ts';
import type { Turn } from './turn.ts';

/** The stages that are active as far as the step has come, outermost first. */
export function activeNow(turn: Turn): readonly string[] {
  const moved = turn.events.findLast((event) => event.type === 'configured');
  const configuration =
    moved?.type === 'configured' ? moved.configuration : turn.before?.configuration;
  return configuration?.active ?? [];
}

/** Stages that this step has left, even where it came back to them. */
export function stagesLeft(turn: Turn): ReadonlySet<string> {
  return new Set(
    turn.events.flatMap((event) => (event.type === 'stage left' ? [event.stage] : [])),
  );
}

/** Offers that await an answer, as far as the step has come. */
export function openOffers(turn: Turn): readonly Offer[] {
  const open = new Map(Object.entries(turn.before?.offers ?? {}));
  for (const event of turn.events) {
    if (event.type === 'offered') open.set(event.offer.id, event.offer);
    else if (event.type === 'offer ended') open.delete(event.offer);
  }
  return [...open.values()];
}
