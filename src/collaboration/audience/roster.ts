import { actorOf, normalizeEmail, type Actor, type Person } from '../../access/index.ts';
import type { Organization, Right } from '../../definitions/index.ts';
import type { Instant } from '../../shared/index.ts';

/** Who is who at one moment: people with the places that count then. Those who are inactive are in no place. */
export class Roster {
  readonly now: Instant;
  readonly #organization: Organization;
  readonly #people: ReadonlyMap<string, Person>;
  readonly #actors = new Map<string, Actor>();

  constructor(people: readonly Person[], organization: Organization, now: Instant) {
    this.#people = new Map(people.map((person) => [person.id, person]));
    this.#organization = organization;
    this.now = now;
  }

  person(id: string): Person | undefined {
    return this.#people.get(id);
  }

  /** The person as an actor; undefined where there is none such, or he is inactive. */
  actor(id: string): Actor | undefined {
    const known = this.#actors.get(id);
    if (known) return known;
    const person = this.#people.get(id);
    if (!person?.active) return undefined;
    const actor = actorOf(person, this.#organization, this.now);
    this.#actors.set(id, actor);
    return actor;
  }

  inPlace(kind: 'role' | 'team' | 'department', id: string): readonly string[] {
    const members = { role: 'roles', team: 'teams', department: 'departments' } as const;
    return this.#actorsWhere((actor) => actor[members[kind]].includes(id));
  }

  holdersOf(right: Right): readonly string[] {
    return this.#actorsWhere((actor) => actor.rights.includes(right));
  }

  managerOf(id: string): readonly string[] {
    const manager = this.#people.get(id)?.manager;
    return manager === undefined ? [] : [manager];
  }

  /** The liaison of a department, or of the nearest one above it that names one. */
  liaisonOf(department: string): readonly string[] {
    const found = this.#organization.departments.get(department);
    if (found?.liaison === undefined)
      return found?.within === undefined ? [] : this.liaisonOf(found.within);
    const email = normalizeEmail(found.liaison);
    const person = [...this.#people.values()].find((one) => one.email === email);
    return person ? [person.id] : [];
  }

  /** Who stands in for somebody who is absent now, and for an absent stand-in in turn; undefined where nobody does. */
  standInOf(id: string): string | undefined {
    const seen = new Set([id]);
    let at = id;
    for (;;) {
      const away = this.#absenceOf(at);
      if (!away) return at === id || !this.#people.get(at)?.active ? undefined : at;
      if (away.standIn === undefined || seen.has(away.standIn)) return undefined;
      seen.add((at = away.standIn));
    }
  }

  #absenceOf(id: string) {
    const { now } = this;
    return this.#people.get(id)?.absences?.find(({ from, to }) => from <= now && now < to);
  }

  #actorsWhere(holds: (actor: Actor) => boolean): readonly string[] {
    return [...this.#people.keys()].filter((id) => {
      const actor = this.actor(id);
      return actor !== undefined && holds(actor);
    });
  }
}
