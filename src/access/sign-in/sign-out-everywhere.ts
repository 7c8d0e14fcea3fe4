import { BatonError } from '../../shared/index.ts';
import type { AccessParts } from '../access-parts.ts';
import type { Actor } from '../actor.ts';
import { requireAuthority } from '../people/authority.ts';
import { nextRevision, requirePerson, savePerson } from '../people/save.ts';
import { audit } from '../audit.ts';
import { endSessions } from './end-sessions.ts';

/**
 * Ends every session and link of a person, on all machines; API tokens have their own end. One's own, or
 * with `administer people` another's. Raises `person-unknown`, `right-missing`, `person-outranks-you`.
 */
export async function signOutEverywhere(
  parts: AccessParts,
  actor: Actor,
  id: string,
): Promise<void> {
  if (actor.seenBy !== undefined) throw new BatonError({ code: 'seeing-as-another' });
  if (actor.id !== id) requireAuthority(parts, actor);
  const person = await requirePerson(parts, id);
  if (actor.id !== id) requireAuthority(parts, actor, person);
  const change = { signedOutAt: parts.clock.now() };
  await savePerson(parts, nextRevision(person, person.revision, change));
  await endSessions(parts, id);
  await audit(parts, { actor: actor.id, action: 'signed out everywhere', subject: id });
}
