import { BatonError } from '../../shared/index.ts';
import type { AccessParts } from '../access-parts.ts';
import type { Actor } from '../actor.ts';
import { raiseAll } from '../people/raise.ts';
import { nextRevision, requirePerson, savePerson } from '../people/save.ts';
import type { Person } from '../ports.ts';
import { audit } from '../audit.ts';
import { endSessions } from './end-sessions.ts';
import { takeLink } from './link-provider.ts';
import { requireOwnSession } from './own-session.ts';
import { checkPassword } from './password-rules.ts';
import { startSession, type SignInOrigin, type StartedSession } from './sessions.ts';
import { countAttempt, forgiveAttempts } from './throttle.ts';

/**
 * Sets a password by a one-time link and signs in; other sessions end. A password that is refused does not
 * use up the link. Raises `link-not-valid`, `too-many-attempts` and what `checkPassword` finds.
 */
export async function setPasswordWithLink(
  parts: AccessParts,
  given: { readonly secret: string; readonly password: string },
  from: SignInOrigin,
): Promise<StartedSession> {
  const { address } = from;
  await countAttempt(parts, { account: undefined, address });
  const taken = await takeLink(parts, given.secret, parts.clock.now());
  if (taken?.person.active !== true) {
    await audit(parts, { actor: 'nobody', action: 'sign-in refused', detail: 'link', address });
    throw new BatonError({ code: 'link-not-valid' });
  }
  const { link, person } = taken;
  const problems = checkPassword(given.password, person);
  if (problems.length > 0) await parts.store.saveSignInLink(link);
  raiseAll(problems);
  return setPassword(parts, person, given.password, from);
}

/**
 * Changes one's own password; other sessions end and a new one begins. Raises `password-wrong` where there
 * is a password and the present one given is another, `too-many-attempts`, and what `checkPassword` finds.
 */
export async function changePassword(
  parts: AccessParts,
  actor: Actor,
  given: { readonly present?: string; readonly password: string },
  from: SignInOrigin,
): Promise<StartedSession> {
  requireOwnSession(actor);
  const person = await requirePerson(parts, actor.id);
  const attempt = { account: person.email, address: from.address };
  await countAttempt(parts, attempt);
  if (
    person.passwordHash !== undefined &&
    !(await parts.passwords.verify(given.present ?? '', person.passwordHash))
  )
    throw new BatonError({ code: 'password-wrong', path: '/present' });
  await forgiveAttempts(parts, attempt);
  raiseAll(checkPassword(given.password, person));
  return setPassword(parts, person, given.password, from);
}

async function setPassword(
  parts: AccessParts,
  person: Person,
  password: string,
  from: SignInOrigin,
): Promise<StartedSession> {
  const passwordHash = await parts.passwords.hash(password);
  const change = { passwordHash, signedOutAt: parts.clock.now() };
  await savePerson(parts, nextRevision(person, person.revision, change));
  await endSessions(parts, person.id);
  const { address } = from;
  await audit(parts, { actor: person.id, action: 'password set', subject: person.id, address });
  return startSession(parts, { person: person.id, longest: parts.settings.sessionLongest, from });
}
