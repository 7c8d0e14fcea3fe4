import type { People, Person } from '../../access/index.ts';
import type { Meeting, MeetingParty, Organization } from '../../definitions/index.ts';
import type { Instant } from '../../shared/index.ts';
import type { Attendee, Occurrence } from '../model/occurrence.ts';

/** Who is who, at a moment. */
export interface Standing {
  readonly people: People;
  readonly organization: Organization;
  readonly now: Instant;
}

/** The active people that are meant, by name. `case owners` are those given. */
export function peopleMeant(
  party: MeetingParty,
  { people, organization, now }: Standing,
  caseOwners: readonly string[] = [],
): readonly Person[] {
  return found()
    .filter(({ active }) => active)
    .toSorted((one, other) => one.name.localeCompare(other.name) || (one.id < other.id ? -1 : 1));

  function found(): readonly Person[] {
    switch (party.kind) {
      case 'person':
        return known(people.byEmail(party.email));
      case 'liaison':
        return known(people.byEmail(organization.departments.get(party.department)?.liaison ?? ''));
      case 'case owners':
        return caseOwners.flatMap((id) => known(people.person(id)));
      default:
        return people.inPool({ [party.kind]: party.id }, organization, now);
    }
  }
}

const known = (person: Person | undefined): readonly Person[] => (person ? [person] : []);

/** The first who is meant. */
export function leaderOf(party: MeetingParty | undefined, standing: Standing): string | undefined {
  return party && peopleMeant(party, standing)[0]?.id;
}

/** As what somebody is invited, in words that `explain` puts into sentences. */
export function becauseOf(party: MeetingParty): string {
  switch (party.kind) {
    case 'person':
    case 'case owners':
      return party.kind;
    case 'liaison':
      return `liaison ${party.department}`;
    default:
      return `${party.kind} ${party.id}`;
  }
}

/**
 * Who belongs to an occurrence now: those whom the definition means, each once, as the first that it says of them,
 * with what they answered. The chair and who takes the minutes always belong to it, and so does who was asked by hand.
 */
export function attendeesOf(
  meeting: Pick<Meeting, 'required' | 'optional'>,
  {
    attendees,
    chair,
    secretary,
    matters,
  }: Pick<Occurrence, 'attendees' | 'chair' | 'secretary' | 'matters'>,
  standing: Standing,
): readonly Attendee[] {
  const owners = matters.flatMap(({ owner }) => owner ?? []);
  const before = new Map(attendees.map((one) => [one.person, one]));
  const found = new Map<string, Attendee>();
  const add = (person: string, required: boolean, because: string): void => {
    if (found.has(person)) return;
    found.set(person, { ...before.get(person), person, required, because });
  };
  if (chair !== undefined) add(chair, true, 'chair');
  if (secretary !== undefined) add(secretary, true, 'minutes');
  for (const [parties, required] of [
    [meeting.required, true],
    [meeting.optional, false],
  ] as const)
    for (const party of parties)
      for (const { id } of peopleMeant(party, standing, owners))
        add(id, required, becauseOf(party));
  for (const one of attendees)
    if (one.because === 'by hand') add(one.person, one.required, 'by hand');
  return [...found.values()];
}
