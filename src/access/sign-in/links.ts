import { BatonError, type Instant } from '../../shared/index.ts';
import type { AccessParts } from '../access-parts.ts';
import type { Actor } from '../actor.ts';
import { requireAuthority } from '../people/authority.ts';
import { requirePerson } from '../people/save.ts';
import { audit } from '../audit.ts';
import { hashSecret, newSecret } from './secrets.ts';

/**
 * Issues a one-time link's secret, by which its person signs in or sets a password. Returned once, to be
 * handed over. Needs `administer people`; raises `person-unknown`, `person-inactive`, `person-outranks-you`.
 */
export async function issueSignInLink(
  parts: AccessParts,
  actor: Actor,
  id: string,
): Promise<{ readonly secret: string; readonly expires: Instant }> {
  requireAuthority(parts, actor);
  const person = await requirePerson(parts, id);
  requireAuthority(parts, actor, person);
  if (!person.active)
    throw new BatonError({ code: 'person-inactive', params: { name: person.name } });
  const secret = newSecret(parts.random);
  const created = parts.clock.now();
  const expires = created + parts.settings.linkLasts;
  await parts.store.saveSignInLink({ idHash: hashSecret(secret), person: id, created, expires });
  await audit(parts, { actor: actor.id, action: 'link issued', subject: id });
  return { secret, expires };
}
