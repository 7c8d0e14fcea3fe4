import { BatonError } from '../../shared/index.ts';
import type { AccessParts } from '../access-parts.ts';
import type { Actor } from '../actor.ts';
import { lacksRight } from '../decide/rights.ts';
import { audit } from '../audit.ts';
import { requireOwnSession } from './own-session.ts';
import { hashSecret } from './secrets.ts';
import {
  activeActor,
  signOut,
  startSession,
  type SignInOrigin,
  type StartedSession,
} from './sessions.ts';

/**
 * Begins a session in which an admin sees the product as another person does, and can change nothing. It
 * takes the place of the admin's own in the browser. Raises `right-missing` without `see as`,
 * `needs-session`, `person-unknown`, `person-inactive`.
 */
export async function startSeeingAs(
  parts: AccessParts,
  admin: Actor,
  id: string,
  from: SignInOrigin,
): Promise<StartedSession> {
  requireOwnSession(admin);
  const problem = lacksRight(admin, 'see as');
  if (problem) throw new BatonError(problem);
  const person = await parts.store.loadPerson(id);
  if (person === undefined) throw new BatonError({ code: 'person-unknown', params: { id } });
  if (!person.active)
    throw new BatonError({ code: 'person-inactive', params: { name: person.name } });
  const { address } = from;
  await audit(parts, { actor: admin.id, action: 'seeing as began', subject: id, address });
  const longest = parts.settings.seeAsLongest;
  return startSession(parts, { person: id, seenBy: admin.id, longest, from });
}

/** Ends such a session and gives the admin one of his own again. Raises `not-signed-in` where it has ended. */
export async function stopSeeingAs(
  parts: AccessParts,
  secret: string,
  from: SignInOrigin,
): Promise<StartedSession> {
  const session = await parts.store.findSession(hashSecret(secret));
  const now = parts.clock.now();
  const admin =
    session?.seenBy !== undefined && session.expires > now
      ? await activeActor(parts, session.seenBy, session.created, now)
      : undefined;
  await signOut(parts, secret);
  if (admin === undefined) throw new BatonError({ code: 'not-signed-in' });
  return startSession(parts, { person: admin.id, longest: parts.settings.sessionLongest, from });
}
