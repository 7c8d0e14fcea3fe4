import { BatonError, type Instant } from '../../shared/index.ts';
import type { AccessParts } from '../access-parts.ts';
import type { Actor } from '../actor.ts';
import { audit } from '../audit.ts';
import { requireOwnOrAuthority, requireOwnOrRight } from '../people/authority.ts';
import { requirePerson } from '../people/save.ts';
import type { Session } from '../ports.ts';
import { hashSecret } from './secrets.ts';

/** A session as listed: nothing by which it could be used. */
export interface SessionView {
  readonly id: string;
  readonly created: Instant;
  readonly expires: Instant;
  readonly address?: string;
  readonly agent?: string;
}

/**
 * The sessions in which a person is signed in, the latest first; not those of an admin who sees the product as him.
 * Needs `administer people` for those of somebody else.
 */
export async function listSessions(
  parts: Pick<AccessParts, 'store' | 'clock'>,
  actor: Actor,
  person: string,
): Promise<readonly SessionView[]> {
  requireOwnOrRight(actor, person);
  const sessions = await openSessions(parts, person);
  return sessions.toSorted((a, b) => b.created - a.created).map(viewOfSession);
}

/**
 * Ends one session at once. Raises `person-unknown`, `session-unknown`, `seeing-as-another`, and for somebody else's
 * `right-missing`, `person-outranks-you`.
 */
export async function endSession(
  parts: AccessParts,
  actor: Actor,
  { person: id, session: wanted }: { readonly person: string; readonly session: string },
): Promise<void> {
  requireOwnOrAuthority(parts, actor, await requirePerson(parts, id));
  const sessions = await openSessions(parts, id);
  const session = sessions.find(({ idHash }) => viewId(idHash) === wanted);
  if (session === undefined) throw new BatonError({ code: 'session-unknown' });
  await parts.store.deleteSession(session.idHash);
  parts.actors.forgetSecret(session.idHash);
  const { address } = session;
  await audit(parts, {
    actor: actor.id,
    action: 'session ended',
    subject: id,
    ...(address !== undefined && { detail: address }),
  });
}

/** What the session with this secret is listed as. */
export function sessionId(secret: string): string {
  return viewId(hashSecret(secret));
}

async function openSessions(
  { store, clock }: Pick<AccessParts, 'store' | 'clock'>,
  person: string,
): Promise<readonly Session[]> {
  const now = clock.now();
  const sessions = await store.listSessions(person);
  return sessions.filter(({ expires, seenBy }) => expires > now && seenBy === undefined);
}

function viewOfSession({ idHash, created, expires, address, agent }: Session): SessionView {
  return {
    id: viewId(idHash),
    created,
    expires,
    ...(address !== undefined && { address }),
    ...(agent !== undefined && { agent }),
  };
}

/** What the store finds a session by stays within the server. */
function viewId(idHash: string): string {
  return hashSecret(idHash).slice(0, 32);
}
