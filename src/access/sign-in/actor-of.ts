import type { Organization } from '../../definitions/index.ts';
import type { Instant } from '../../shared/index.ts';
import type { Actor } from '../actor.ts';
import { expandRoles, rightsOfRoles } from '../decide/roles.ts';
import { certifiedFor } from '../people/certified.ts';
import type { Membership, Person } from '../ports.ts';

/**
 * The person as an actor at a moment: the places that count then, with the roles that these include, their
 * rights, and the departments of the teams. Places that the organization no longer has are left out.
 * Being in a department does not put one into those above or below it.
 */
export function actorOf(
  person: Person,
  organization: Pick<Organization, 'roles' | 'departments' | 'teams'>,
  now: Instant,
): Actor {
  const places = person.memberships.filter((place) => counts(place, now));
  const held = (kind: Membership['kind']): string[] =>
    places.filter((place) => place.kind === kind).map(({ id }) => id);
  const roles = expandRoles(held('role'), organization);
  const teams = distinct(held('team').filter((id) => organization.teams.has(id)));
  const through = teams.flatMap((id) => organization.teams.get(id)?.department ?? []);
  const own = held('department').filter((id) => organization.departments.has(id));
  return {
    id: person.id,
    name: person.name,
    email: person.email,
    roles,
    departments: distinct([...own, ...through]),
    teams,
    certificates: certifiedFor(person, now),
    ...(person.manager === undefined ? {} : { manager: person.manager }),
    locale: person.locale,
    zone: person.zone,
    rights: rightsOfRoles(roles, organization),
  };
}

/** A place counts from its first moment until, but not including, its last. */
export function counts({ from, to }: Membership, now: Instant): boolean {
  return (from === undefined || from <= now) && (to === undefined || now < to);
}

function distinct(ids: readonly string[]): readonly string[] {
  return [...new Set(ids)].sort();
}
