import type { AccessParts } from '../access-parts.ts';
import type { IdentityProvider } from '../ports.ts';
import { hashSecret } from './secrets.ts';

export interface LinkProof {
  readonly secret: string;
}

/** Knows people by a one-time link, which is used up by it. */
export function linkProvider({ store }: Pick<AccessParts, 'store'>): IdentityProvider<LinkProof> {
  return {
    id: 'link',
    account: () => undefined,
    identify: async ({ secret }, now) => {
      const link = await store.takeSignInLink(hashSecret(secret), now);
      if (link === undefined || link.expires <= now) return undefined;
      const person = await store.loadPerson(link.person);
      const revoked = person?.signedOutAt !== undefined && link.created < person.signedOutAt;
      return revoked ? undefined : person;
    },
  };
}
