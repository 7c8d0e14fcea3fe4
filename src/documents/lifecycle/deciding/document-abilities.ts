import { holdsRight, mayChangeNothing, type Actor } from '../../../access/index.ts';
import type { StoredDocument } from '../../model/index.ts';

/** What somebody who sees a document may do with it. */
export type DocumentAbility = 'approve' | 'refuse' | 'sign' | 'accept' | 'retry' | 'remake';

/** What an actor who sees a document may do with it as it stands. `sign`: have it signed by a link. */
export function documentAbilities(
  document: Omit<StoredDocument, 'data'>,
  actor: Actor,
): readonly DocumentAbility[] {
  if (mayChangeNothing(actor)) return [];
  const { status } = document;
  if (status === 'draft') return mayDecide(document, actor) ? ['approve', 'refuse'] : [];
  if (status === 'failed') return mayRetry(document, actor) ? ['retry'] : [];
  if (status !== 'released') return [];
  const remake = holdsRight(actor, 'administer data') ? (['remake'] as const) : [];
  return hasAccepted(document, actor) ? ['sign', ...remake] : ['sign', 'accept', ...remake];
}

/** Whether the actor is one of those who approve it, and not who asked for it. */
export function mayDecide(
  { approvers, by }: Pick<StoredDocument, 'approvers' | 'by'>,
  actor: Actor,
): boolean {
  return by.id !== actor.id && approvers.some((role) => actor.roles.includes(role));
}

/** Whoever asked for it, or administers the data. */
export function mayRetry({ by }: Pick<StoredDocument, 'by'>, actor: Actor): boolean {
  return by.id === actor.id || holdsRight(actor, 'administer data');
}

function hasAccepted({ acceptances }: Pick<StoredDocument, 'acceptances'>, { id }: Actor): boolean {
  return acceptances.some(({ by }) => 'person' in by && by.person === id);
}
