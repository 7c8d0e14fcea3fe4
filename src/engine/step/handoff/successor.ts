import type { Offer } from '../../model/index.ts';
import { isAbsent, membersOf } from '../members.ts';
import type { Turn } from '../turn.ts';
import { searchOf } from './offer.ts';
import { findNext } from './receiver.ts';
import { offeredOn } from './reroute.ts';

/** Whom the rules of a handoff find in the place of somebody; undefined where they find nobody in person. */
export function findWhoReceived(turn: Turn, offer: Offer, instead: string): string | undefined {
  const handoff = turn.compiled.funnel.handoffs.get(offer.handoff);
  if (!handoff) return undefined;
  const search = searchOf(handoff, { ...offeredOn(offer), passedOver: [instead] });
  return findNext(turn, search, offer.rule)?.to.person;
}

/** The liaison of a department, or who stands in for him. */
export function findLiaisonOf(
  turn: Turn,
  department: string | undefined,
  besides: string,
): string | undefined {
  if (department === undefined) return undefined;
  const [liaison] = membersOf(turn, { liaison: department });
  if (!liaison) return undefined;
  const { now } = turn.context;
  const id = isAbsent(liaison, now) ? (liaison.standIn ?? liaison.id) : liaison.id;
  return id === besides ? undefined : id;
}
