import type { Instant } from '../../shared/index.ts';
import type { AccessParts } from '../access-parts.ts';
import type { IdentityProvider, Person, SignInLink } from '../ports.ts';
import { hashSecret } from './secrets.ts';

export interface LinkProof {
  readonly secret: string;
}

/** Knows people by a one-time link, which is used up by it. */
export function linkProvider(parts: Pick<AccessParts, 'store'>): IdentityProvider<LinkProof> {
  return {
    id: 'link',
    account: () => undefined,
    identify: async ({ secret }, now) => (await takeLink(parts, secret, now))?.person,
  };
}

/** Uses up a link; undefined where it is not good, or was issued before its person signed out everywhere. */
export async function takeLink(
  { store }: Pick<AccessParts, 'store'>,
  secret: string,
  now: Instant,
): Promise<{ readonly link: SignInLink; readonly person: Person } | undefined> {
  const link = await store.takeSignInLink(hashSecret(secret), now);
  const person = link && (await store.loadPerson(link.person));
  if (link === undefined || person === undefined) return undefined;
  const revoked = person.signedOutAt !== undefined && link.created < person.signedOutAt;
  return revoked ? undefined : { link, person };
}
