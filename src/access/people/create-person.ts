import type { AccessParts } from '../access-parts.ts';
import type { Actor } from '../actor.ts';
import type { Membership, Person, WorkProfile } from '../ports.ts';
import { audit } from '../audit.ts';
import { requireAuthority } from './authority.ts';
import { checkPerson, checkPlaces } from './check.ts';
import { normalizeEmail } from './email.ts';
import { requireManager } from './manager.ts';
import { raiseAll } from './raise.ts';
import { savePerson, viewOfPerson, type PersonView } from './save.ts';
import { checkWork } from './work-profile.ts';

export interface NewPerson {
  readonly email: string;
  readonly name: string;
  readonly locale?: string;
  /** The organization's time zone where none is given. */
  readonly zone?: string;
  readonly manager?: string;
  readonly memberships?: readonly Membership[];
  readonly work?: WorkProfile;
}

/**
 * Adds a person, who can sign in once a link was issued. Needs `administer people`. Raises
 * `person-value-wrong`, `place-unknown`, `place-dates-reversed`, `person-unknown` for the manager,
 * `person-email-taken`, `person-outranks-you`, and for the work profile what `setWorkProfile` raises.
 */
export async function createPerson(
  parts: AccessParts,
  actor: Actor,
  given: NewPerson,
): Promise<PersonView> {
  const organization = parts.organization();
  const person: Person = {
    id: parts.ids.next(),
    email: normalizeEmail(given.email),
    name: given.name.trim(),
    locale: given.locale ?? 'en',
    zone: given.zone ?? organization.zone,
    active: true,
    revision: 1,
    memberships: given.memberships ?? [],
    ...(given.manager === undefined ? {} : { manager: given.manager }),
    ...(given.work === undefined ? {} : { work: given.work }),
  };
  requireAuthority(parts, actor, person);
  raiseAll([
    ...checkPerson(person),
    ...checkPlaces(person.memberships, organization),
    ...checkWork(given.work ?? {}, organization),
  ]);
  await requireManager(parts, person);
  await savePerson(parts, person);
  const detail = person.memberships.map(({ kind, id }) => `${kind} ${id}`).join(', ');
  await audit(parts, { actor: actor.id, action: 'person created', subject: person.id, detail });
  return viewOfPerson(person);
}
