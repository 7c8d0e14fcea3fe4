import type { Organization } from '../../definitions/index.ts';
import type { Clock, Instant } from '../../shared/index.ts';
import type { Absence, AccessStore, Membership, Person } from '../ports.ts';
import { counts } from '../sign-in/actor-of.ts';
import { normalizeEmail } from './email.ts';

/** Everybody as of one moment, to be looked up without asking the store. */
export interface People {
  /** In order of id, active or not. */
  readonly all: readonly Person[];
  person(id: string): Person | undefined;
  /** By e-mail address, as a liaison is named. */
  byEmail(email: string): Person | undefined;
  /** Active or not, those who are every one of what is named, in order of id; nobody where nothing is named. */
  inPool(pool: PoolName, organization: Places, now: Instant): readonly Person[];
  /** The manager so many levels up, the highest there is where there are fewer; who is inactive is passed. */
  managerOf(id: string, levels: number): Person | undefined;
  /** The absence of a person at a moment. */
  absenceOf(person: Person, now: Instant): Absence | undefined;
  /** Who stands in: the first along the chain of stand-ins who is active and there. Nobody where it is a circle. */
  standInFor(person: Person, now: Instant): Person | undefined;
  /** The absent for whom a person stands in, in order of id. */
  absentFor(standIn: string, now: Instant): readonly Person[];
}

export interface PoolName {
  readonly role?: string;
  readonly team?: string;
  readonly department?: string;
}

type Places = Pick<Organization, 'roles' | 'teams'>;

export interface PeopleDirectoryOptions {
  readonly store: Pick<AccessStore, 'listPeople'>;
  readonly clock: Clock;
  /** Milliseconds for which people are remembered; 5,000 by default. */
  readonly lasts?: number;
}

/**
 * Remembers all people for a moment, so that finding somebody among them need not read them anew. What changes in
 * this process counts at once, through `forget`; what changes in another, within `lasts`.
 */
export class PeopleDirectory {
  readonly #options: Required<PeopleDirectoryOptions>;
  #known: Promise<People> | undefined;
  #until: Instant = -Infinity;

  constructor({ lasts = 5_000, ...options }: PeopleDirectoryOptions) {
    this.#options = { lasts, ...options };
  }

  /** Everybody; read once by many who ask at a time. */
  people(): Promise<People> {
    const now = this.#options.clock.now();
    if (!this.#known || now >= this.#until) {
      this.#until = now + this.#options.lasts;
      const known = this.#read();
      known.catch(() => this.forget());
      this.#known = known;
    }
    return this.#known;
  }

  /** After a change of a person. */
  forget(): void {
    this.#known = undefined;
  }

  async #read(): Promise<People> {
    const limit = 1_000;
    const all: Person[] = [];
    for (;;) {
      const after = all.at(-1)?.id;
      const page = await this.#options.store.listPeople({
        limit,
        ...(after !== undefined && { after }),
      });
      all.push(...page);
      if (page.length < limit) return peopleOf(all);
    }
  }
}

/** Looks people up among those given, in order of id. */
export function peopleOf(all: readonly Person[]): People {
  const byId = new Map(all.map((person) => [person.id, person]));
  const byEmail = new Map(all.map((person) => [person.email, person]));
  const byPlace = Map.groupBy(
    all.flatMap((person) => person.memberships.map((place) => ({ person, place }))),
    ({ place: { kind, id } }) => `${kind} ${id}`,
  );
  const standing = (names: readonly string[], now: Instant): ReadonlySet<Person> => {
    const places = names.flatMap((name) => byPlace.get(name) ?? []);
    return new Set(places.filter(({ place }) => counts(place, now)).map(({ person }) => person));
  };
  const person = (id: string): Person | undefined => byId.get(id);
  const everAway = all.filter(({ active, absences = [] }) => active && absences.length > 0);
  return {
    all,
    person,
    byEmail: (email) => byEmail.get(normalizeEmail(email)),
    inPool: (pool, organization, now) => {
      const [first, ...others] = placesOf(pool, organization).map((names) => standing(names, now));
      const found = [...(first ?? [])].filter((one) => others.every((set) => set.has(one)));
      return found.sort((a, b) => (a.id < b.id ? -1 : 1));
    },
    managerOf: (id, levels) => managerOf(person, id, levels),
    absenceOf,
    standInFor: (absent, now) => standInFor(person, absent, now),
    absentFor: (id, now) => everAway.filter((one) => standInFor(person, one, now)?.id === id),
  };
}

/** For each thing a pool names, the places of which one must be held: a role, or another that includes it. */
function placesOf(
  { role, team, department }: PoolName,
  organization: Places,
): readonly (readonly string[])[] {
  const through = [...organization.teams.values()].filter((one) => one.department === department);
  const name = (kind: Membership['kind'], id: string): string => `${kind} ${id}`;
  return [
    ...(role === undefined ? [] : [including(role, organization).map((id) => name('role', id))]),
    ...(team === undefined ? [] : [[name('team', team)]]),
    ...(department === undefined
      ? []
      : [[name('department', department), ...through.map(({ id }) => name('team', id))]]),
  ];
}

/** A role and all that include it, however far. */
function including(role: string, { roles }: Pick<Organization, 'roles'>): readonly string[] {
  const found = new Set([role]);
  for (const one of found)
    for (const { id, includes } of roles.values()) if (includes.includes(one)) found.add(id);
  return [...found];
}

function managerOf(person: People['person'], id: string, levels: number): Person | undefined {
  const passed = new Set([id]);
  let highest: Person | undefined;
  let left = levels;
  for (let next = person(id)?.manager; left > 0 && next !== undefined && !passed.has(next);) {
    passed.add(next);
    const manager = person(next);
    if (manager?.active) {
      highest = manager;
      left -= 1;
    }
    next = manager?.manager;
  }
  return highest;
}

function absenceOf({ absences = [] }: Person, now: Instant): Absence | undefined {
  return absences.find(({ from, to }) => from <= now && now < to);
}

function standInFor(person: People['person'], absent: Person, now: Instant): Person | undefined {
  const passed = new Set([absent.id]);
  let next = absenceOf(absent, now)?.standIn;
  while (next !== undefined && !passed.has(next)) {
    passed.add(next);
    const found = person(next);
    if (!found?.active) return undefined;
    const absence = absenceOf(found, now);
    if (!absence) return found;
    next = absence.standIn;
  }
  return undefined;
}
