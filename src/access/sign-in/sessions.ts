import { BatonError } from '../../shared/index.ts';
import type { Instant } from '../../shared/index.ts';
import type { AccessParts } from '../access-parts.ts';
import type { Actor } from '../actor.ts';
import { holdsRight } from '../decide/rights.ts';
import type { Session } from '../ports.ts';
import type { Recognized } from './actor-cache.ts';
import { actorOf } from './actor-of.ts';
import { audit } from '../audit.ts';
import { csrfTokenOf, equalSecrets, hashSecret, newSecret } from './secrets.ts';

/** A session as its owner gets it, once: the secret goes into a cookie and is kept nowhere. */
export interface StartedSession {
  readonly secret: string;
  /** Sent with every request that changes something. */
  readonly csrfToken: string;
  /** The latest end; the session ends earlier when it is not used. */
  readonly ends: Instant;
  readonly person: string;
}

export interface SessionRequest {
  readonly person: string;
  readonly seenBy?: string;
  /** Milliseconds after which it ends, however much it is used. */
  readonly longest: number;
  readonly from?: SignInOrigin;
}

/** From where somebody signs in, so that he can tell his sessions apart. */
export interface SignInOrigin {
  /** The network address. */
  readonly address: string;
  /** What the browser calls itself, where it does. */
  readonly agent?: string | undefined;
}

/** So much of what a browser calls itself is kept. */
const longestAgent = 300;

/** Begins a session for somebody whose identity is known. */
export async function startSession(
  { store, clock, random, settings }: AccessParts,
  { person, seenBy, longest, from }: SessionRequest,
): Promise<StartedSession> {
  const secret = newSecret(random);
  const csrfToken = csrfTokenOf(secret);
  const created = clock.now();
  await store.saveSession({
    idHash: hashSecret(secret),
    person,
    created,
    expires: created + Math.min(settings.sessionIdle, longest),
    csrfHash: hashSecret(csrfToken),
    ...(seenBy === undefined ? {} : { seenBy }),
    ...(from === undefined ? {} : { address: from.address }),
    ...(from?.agent === undefined ? {} : { agent: from.agent.slice(0, longestAgent) }),
  });
  return { secret, csrfToken, ends: created + longest, person };
}

/**
 * Who is behind a session's secret; undefined where it is unknown, has ended, or the person may not sign
 * in any more. Puts off the session's end as it is used.
 */
export function authenticateSession(
  parts: AccessParts,
  secret: string,
): Promise<Recognized | undefined> {
  const hash = hashSecret(secret);
  return parts.actors.recognize(hash, () => findSession(parts, hash));
}

async function findSession(parts: AccessParts, hash: string): Promise<Recognized | undefined> {
  const session = await parts.store.findSession(hash);
  const now = parts.clock.now();
  if (session === undefined || session.expires <= now) return undefined;
  const actor = await actorOfSession(parts, session, now);
  if (actor === undefined) return undefined;
  const expires = await putOffEnd(parts, session, now);
  return { actor, expires, csrfHash: session.csrfHash };
}

async function actorOfSession(
  parts: AccessParts,
  session: Session,
  now: Instant,
): Promise<Actor | undefined> {
  const actor = await activeActor(parts, session.person, session.created, now);
  if (actor === undefined || session.seenBy === undefined) return actor;
  const admin = await activeActor(parts, session.seenBy, session.created, now);
  if (admin === undefined || !holdsRight(admin, 'see as')) return undefined;
  return { ...actor, seenBy: session.seenBy };
}

/** The person as an actor, unless deactivated or signed out everywhere since `made`. */
export async function activeActor(
  { store, organization }: Pick<AccessParts, 'store' | 'organization'>,
  id: string,
  made: Instant | undefined,
  now: Instant,
): Promise<Actor | undefined> {
  const person = await store.loadPerson(id);
  if (person === undefined || !person.active) return undefined;
  if (made !== undefined && made < (person.signedOutAt ?? 0)) return undefined;
  return actorOf(person, organization(), now);
}

/** Written at most once in a twentieth of the idle time, so that reading pages hardly writes. */
async function putOffEnd(
  { store, settings }: AccessParts,
  session: Session,
  now: Instant,
): Promise<Instant> {
  const longest = session.seenBy === undefined ? settings.sessionLongest : settings.seeAsLongest;
  const expires = Math.min(now + settings.sessionIdle, session.created + longest);
  if (expires - session.expires < settings.sessionIdle / 20) return session.expires;
  await store.extendSession(session.idHash, expires);
  return expires;
}

/** Whether the CSRF token belongs to the session. Raises `csrf-token-wrong` where it does not. */
export function requireCsrfToken(recognized: Recognized, token: string | undefined): void {
  if (recognized.csrfHash === undefined) return;
  if (!equalSecrets(hashSecret(token ?? ''), recognized.csrfHash))
    throw new BatonError({ code: 'csrf-token-wrong' });
}

/** Ends the session with this secret. Ending one that is unknown is no error. */
export async function signOut(parts: AccessParts, secret: string): Promise<void> {
  const hash = hashSecret(secret);
  const session = await parts.store.findSession(hash);
  await parts.store.deleteSession(hash);
  parts.actors.forgetSecret(hash);
  if (session === undefined) return;
  await audit(parts, {
    actor: session.seenBy ?? session.person,
    action: session.seenBy === undefined ? 'signed out' : 'seeing as ended',
    subject: session.person,
  });
}
