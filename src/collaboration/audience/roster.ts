import { actorOf, type Actor, type People, type Person } from '../../access/index.ts';
import type { Organization, Right } from '../../definitions/index.ts';
import type { Instant } from '../../shared/index.ts';

/** Who is who at one moment, by id. Those who are inactive are in no place. */
export class Roster {
  readonly now: Instant;
  readonly #organization: Organization;
  readonly #people: People;
  readonly #lasting: Map<string, Actor>;
  readonly #passing = new Map<string, Actor>();

  constructor(people: People, organization: Organization, now: Instant) {
    this.#people = people;
    this.#organization = organization;
    this.now = now;
    this.#lasting = lastingActors(people, organization);
  }

  person(id: string): Person | undefined {
    return this.#people.person(id);
  }

  /** The person as an actor; undefined where there is none such, or he is inactive. */
  actor(id: string): Actor | undefined {
    const found = this.#lasting.get(id) ?? this.#passing.get(id);
    if (found) return found;
    const person = this.#people.person(id);
    if (!person?.active) return undefined;
    const actor = actorOf(person, this.#organization, this.now);
    (isLasting(person) ? this.#lasting : this.#passing).set(id, actor);
    return actor;
  }

  /** Those who are every one of what is named. */
  inPool(pool: {
    readonly role?: string;
    readonly team?: string;
    readonly department?: string;
  }): readonly string[] {
    const found = this.#people.inPool(pool, this.#organization, this.now);
    return found.filter(({ active }) => active).map(({ id }) => id);
  }

  holdersOf(right: Right): readonly string[] {
    const roles = [...this.#organization.roles.values()].filter((one) =>
      one.rights.includes(right),
    );
    return [...new Set(roles.flatMap(({ id }) => this.inPool({ role: id })))];
  }

  managerOf(id: string): readonly string[] {
    return idOf(this.#people.managerOf(id, 1));
  }

  /** The liaison of a department, or of the nearest one above it that names one. */
  liaisonOf(department: string): readonly string[] {
    const found = this.#organization.departments.get(department);
    if (found?.liaison !== undefined) return idOf(this.#people.byEmail(found.liaison));
    return found?.within === undefined ? [] : this.liaisonOf(found.within);
  }

  /** Whether the person is away, and who stands in for him; undefined where he is there or nobody does. */
  standInOf(id: string): string | undefined {
    const person = this.#people.person(id);
    return person && this.#people.standInFor(person, this.now)?.id;
  }
}

interface KnownActors {
  readonly organization: Organization;
  readonly actors: Map<string, Actor>;
}
const known = new WeakMap<People, KnownActors>();

/** Actors of the same people are the same objects, for which their views of cases are remembered. */
function lastingActors(people: People, organization: Organization): Map<string, Actor> {
  const last = known.get(people);
  if (last?.organization === organization) return last.actors;
  const actors = new Map<string, Actor>();
  known.set(people, { organization, actors });
  return actors;
}

/** Whether he is the same actor at any moment. */
function isLasting({ memberships }: Person): boolean {
  return memberships.every(({ from, to }) => from === undefined && to === undefined);
}

function idOf(person: Person | undefined): readonly string[] {
  return person ? [person.id] : [];
}
