import type { AccessParts } from '../access-parts.ts';
import type { Actor } from '../actor.ts';
import type { Membership } from '../ports.ts';
import { audit } from '../audit.ts';
import { requireAuthority } from './authority.ts';
import { checkPlaces } from './check.ts';
import { raiseAll } from './raise.ts';
import { nextRevision, requirePerson, savePerson, viewOfPerson, type PersonView } from './save.ts';

/**
 * Says anew where a person stands: roles, departments and teams with their dates, past ones included. Needs
 * `administer people`. Raises `place-unknown`, `place-dates-reversed`, `person-unknown`, `person-changed`,
 * `person-outranks-you`. A place that the person had already may name what the organization has dropped.
 */
export async function setPlaces(
  parts: AccessParts,
  actor: Actor,
  id: string,
  given: { readonly revision: number; readonly memberships: readonly Membership[] },
): Promise<PersonView> {
  requireAuthority(parts, actor);
  const before = await requirePerson(parts, id);
  const { memberships } = given;
  const person = nextRevision(before, given.revision, { memberships });
  requireAuthority(parts, actor, before, person);
  const had = new Set(before.memberships.map((place) => `${place.kind} ${place.id}`));
  raiseAll(
    checkPlaces(memberships, parts.organization()).filter(
      ({ code, path }) => code !== 'place-unknown' || !had.has(nameAt(memberships, path)),
    ),
  );
  await savePerson(parts, person);
  await audit(parts, {
    actor: actor.id,
    action: 'places changed',
    subject: id,
    detail: differences(before.memberships, memberships),
  });
  return viewOfPerson(person);
}

function nameAt(memberships: readonly Membership[], path = ''): string {
  const place = memberships[Number(path.split('/').at(-1))];
  return place ? `${place.kind} ${place.id}` : '';
}

/** Places added and taken away, as `+role sales, -team north (from 2026-01-01T00:00:00.000Z)`. */
function differences(before: readonly Membership[], after: readonly Membership[]): string {
  const had = new Set(before.map(describe));
  const has = new Set(after.map(describe));
  const added = [...has].filter((place) => !had.has(place)).map((place) => `+${place}`);
  const gone = [...had].filter((place) => !has.has(place)).map((place) => `-${place}`);
  return [...added, ...gone].join(', ');
}

function describe({ kind, id, from, to }: Membership): string {
  const dates = [
    ...(from === undefined ? [] : [`from ${new Date(from).toISOString()}`]),
    ...(to === undefined ? [] : [`to ${new Date(to).toISOString()}`]),
  ];
  return dates.length === 0 ? `${kind} ${id}` : `${kind} ${id} (${dates.join(' ')})`;
}
