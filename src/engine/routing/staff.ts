import type { People, Person } from '../../access/index.ts';
import type { Collection, Organization } from '../../definitions/index.ts';
import type { Instant, JsonObject } from '../../shared/index.ts';
import type { AssignmentRequest, MemberQuery } from '../facts/index.ts';
import type { Member } from '../model/index.ts';

/** Everybody, the organization they work in, and the moment. */
export interface Staff {
  readonly people: People;
  readonly organization: Organization;
  readonly now: Instant;
  readonly sees?: (person: Person, collection: Collection, row: JsonObject) => boolean;
}

/** Those who are meant, active now, in order of id. */
export function membersOf(of: MemberQuery, staff: Staff): readonly Member[] {
  const { people, organization, now } = staff;
  const found = (): readonly (Person | undefined)[] => {
    if ('person' in of) return [people.person(of.person)];
    if ('liaison' in of) return [liaisonOf(of.liaison, staff)];
    if ('managerOf' in of) return [people.managerOf(of.managerOf, of.levels)];
    return people.inPool(of, organization, now);
  };
  return found().flatMap((person) => (person?.active ? [memberOf(person, staff)] : []));
}

function memberOf(person: Person, { people, now }: Staff): Member {
  const absence = people.absenceOf(person, now);
  const standIn = people.standInFor(person, now);
  return {
    id: person.id,
    name: person.name,
    ...(person.work?.calendar !== undefined && { calendar: person.work.calendar }),
    ...(absence && { absentUntil: absence.to }),
    ...(standIn && { standIn: standIn.id }),
  };
}

function liaisonOf(department: string, { people, organization }: Staff): Person | undefined {
  const email = organization.departments.get(department)?.liaison;
  return email === undefined ? undefined : people.byEmail(email);
}

/** Who is asked about when a receiver is looked for: the pool, the liaison, and all who stand in for them. */
export interface Asked {
  readonly pool: readonly Person[];
  readonly liaison?: Person;
  /** All of them once, stand-ins too. */
  readonly ids: readonly string[];
}

/** The people whom a request is about. */
export function askedBy({ to, department }: AssignmentRequest, staff: Staff): Asked {
  const { people, organization, now } = staff;
  const pool = poolOf(to, staff, () => people.inPool(to, organization, now));
  const liaison = department === undefined ? undefined : liaisonOf(department, staff);
  const all = [...pool, ...(liaison ? [liaison] : [])];
  const ids = all.flatMap((person) => [person.id, people.standInFor(person, now)?.id ?? person.id]);
  return { pool, ...(liaison && { liaison }), ids: [...new Set(ids)] };
}

function poolOf(
  { person, liaison }: AssignmentRequest['to'],
  staff: Staff,
  others: () => readonly Person[],
): readonly Person[] {
  if (person === undefined && liaison === undefined) return others();
  const one = person === undefined ? liaisonOf(liaison ?? '', staff) : staff.people.person(person);
  return one ? [one] : [];
}
