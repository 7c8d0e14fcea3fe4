import type { ReturnRule } from '../../definitions/index.ts';
import type { Accepted, Offer, OfferedTo, Returned } from '../../engine/index.ts';
import { localize } from '../../shared/index.ts';
import {
  departmentOf,
  filled,
  handoffOf,
  momentOf,
  moveOf,
  personOf,
  placeOf,
  stageOf,
  type Reading,
} from './reading.ts';

/** An offer as the reader may know it. */
export function offerJson(offer: Offer, reading: Reading): object {
  return filled({
    id: offer.id,
    handoff: handoffOf(offer.handoff, reading),
    move: moveOf(offer.move, reading),
    stage: stageOf(offer.stage, reading),
    round: offer.round,
    giver: filled({
      person: personOf(offer.giver.person, reading),
      department: departmentOf(offer.giver.department, reading),
    }),
    to: offeredToJson(offer.to, reading),
    department: departmentOf(offer.department, reading),
    offered: momentOf(offer.offered),
    due: momentOf(offer.due),
    breached: offer.breached ?? false,
  });
}

function offeredToJson(to: OfferedTo, reading: Reading): object {
  return filled({
    person: personOf(to.person, reading),
    standsInFor: personOf(to.standsInFor, reading),
    role: placeOf('roles', to.role, reading),
    team: placeOf('teams', to.team, reading),
    department: departmentOf(to.department, reading),
  });
}

/** What came back, with why: the giver has it before him until he offers anew. */
export function returnedJson(returned: Returned, reading: Reading): object {
  return filled({
    offer: returned.offer,
    handoff: handoffOf(returned.handoff, reading),
    how: returned.how,
    reason: reasonOf(returned, reading),
    note: returned.note,
    by: personOf(returned.by, reading),
    at: momentOf(returned.at),
    round: returned.round,
    from: stageOf(returned.from.at(-1), reading),
  });
}

/** The reason in the words of the handoff. */
export function reasonOf(
  sent: { readonly handoff: string; readonly reason?: string },
  { funnel, locale }: Pick<Reading, 'funnel' | 'locale'>,
): { readonly id: string; readonly title: string } | undefined {
  const { handoff: id, reason } = sent;
  if (reason === undefined) return undefined;
  const handoff = funnel.handoffs.get(id);
  const title = handoff?.reject?.reasons.get(reason) ?? handoff?.return?.reasons.get(reason);
  return { id: reason, title: localize(title ?? reason, locale) };
}

/** What was accepted and can still be sent back. */
export function acceptedJson({ offer, by, at }: Accepted, reading: Reading): object {
  return filled({
    offer: offer.id,
    handoff: handoffOf(offer.handoff, reading),
    by: personOf(by, reading),
    at: momentOf(at),
  });
}

/** Reasons to choose from, in the reader's language. */
export function reasonsJson(
  rule: ReturnRule | undefined,
  { locale }: Pick<Reading, 'locale'>,
): readonly object[] {
  return [...(rule?.reasons ?? [])].map(([id, title]) => ({ id, title: localize(title, locale) }));
}
