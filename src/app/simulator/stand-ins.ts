import { actorOf, type Person } from '../../access/index.ts';
import type { Workspace } from '../../definitions/index.ts';
import { localize, type Instant, type Locale } from '../../shared/index.ts';

/** A person for each role that nobody has, so that everything can be played: called as the role, in every department. */
export function standIns(
  { organization }: Workspace,
  people: readonly Person[],
  now: Instant,
  locale: Locale,
): readonly Person[] {
  const held = new Set(
    people
      .filter(({ active }) => active)
      .flatMap((person) => actorOf(person, organization, now).roles),
  );
  const free = [...organization.roles.values()].filter(({ id }) => !held.has(id));
  return free.map(({ id, title }) => ({
    id: `stand-in-${id}`,
    email: `${id}@stand-in.invalid`,
    name: localize(title, locale),
    locale,
    zone: organization.zone,
    active: true,
    revision: 1,
    memberships: [
      { kind: 'role', id },
      ...[...organization.departments.keys()].map((department) => ({
        kind: 'department' as const,
        id: department,
      })),
    ],
  }));
}
