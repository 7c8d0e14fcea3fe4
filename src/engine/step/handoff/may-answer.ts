import { holdsRight, isSystem } from '../../../access/index.ts';
import type { Problem } from '../../../shared/index.ts';
import type { Offer, OfferedTo } from '../../model/index.ts';
import { isAbsent, membersOf } from '../members.ts';
import type { Turn } from '../turn.ts';
import { titleOf } from './find.ts';

/**
 * Why the actor may not accept or reject an offer: it is for the person it was made to, his stand-in while he is
 * away, any member of its pool, and who has the right to override.
 */
export function mayNotAnswer(turn: Turn, offer: Offer): readonly Problem[] {
  const { actor } = turn.context;
  if (isMember(turn, offer.to) || isSystem(actor) || holdsRight(actor, 'override')) return [];
  if (standsInFor(turn, offer.to.person)) return [];
  return [{ code: 'may-not-answer', params: { handoff: titleOf(turn, offer) } }];
}

function isMember({ context }: Turn, { person, role, team, department }: OfferedTo): boolean {
  const { actor } = context;
  if (person !== undefined) return person === actor.id;
  return (
    (role === undefined || actor.roles.includes(role)) &&
    (team === undefined || actor.teams.includes(team)) &&
    (department === undefined || actor.departments.includes(department))
  );
}

/** Whether the actor stands in for a person who is away now. */
export function standsInFor(turn: Turn, person: string | undefined): boolean {
  if (person === undefined) return false;
  const { now, actor } = turn.context;
  return membersOf(turn, { person }).some(
    (member) => member.standIn === actor.id && isAbsent(member, now),
  );
}

/** Why the actor may not take an offer back: it is the giver's, and whoever owns the case meanwhile. */
export function mayNotWithdraw(turn: Turn, offer: Offer): readonly Problem[] {
  const { actor } = turn.context;
  const isGiver = offer.giver.person === actor.id || turn.row['owner'] === actor.id;
  if (isGiver || isSystem(actor) || holdsRight(actor, 'override')) return [];
  return [{ code: 'may-not-withdraw', params: { handoff: titleOf(turn, offer) } }];
}

/** Why the actor may not offer it to somebody else: the receiver's manager and the liaison of his department may. */
export function mayNotReroute(turn: Turn, offer: Offer): readonly Problem[] {
  const { actor } = turn.context;
  if (isSystem(actor) || holdsRight(actor, 'override')) return [];
  const { to, department } = offer;
  const above = [
    ...(to.person === undefined ? [] : membersOf(turn, { managerOf: to.person, levels: 1 })),
    ...(department === undefined ? [] : membersOf(turn, { liaison: department })),
  ];
  if (above.some(({ id }) => id === actor.id)) return [];
  return [{ code: 'may-not-reroute', params: { handoff: titleOf(turn, offer) } }];
}
