import { BatonError } from '../../shared/index.ts';
import type { AccessParts } from '../access-parts.ts';
import type { Person } from '../ports.ts';

/** A person as others may read it. */
export type PersonView = Omit<Person, 'passwordHash'> & { readonly hasPassword: boolean };

export function viewOfPerson({ passwordHash, ...person }: Person): PersonView {
  return { ...person, hasPassword: passwordHash !== undefined };
}

/** Loads a person; raises `person-unknown`. */
export async function requirePerson(
  { store }: Pick<AccessParts, 'store'>,
  id: string,
): Promise<Person> {
  const person = await store.loadPerson(id);
  if (person === undefined) throw new BatonError({ code: 'person-unknown', params: { id } });
  return person;
}

/** Saves the next revision and forgets who was recognised. Raises `person-email-taken`, `person-changed`. */
export async function savePerson(
  { store, actors, directory }: Pick<AccessParts, 'store' | 'actors' | 'directory'>,
  person: Person,
): Promise<Person> {
  if (await store.savePerson(person)) {
    actors.forgetPerson(person.id);
    directory?.forget();
    return person;
  }
  const holder = await store.findPersonByEmail(person.email);
  if (holder !== undefined && holder.id !== person.id)
    throw new BatonError({
      code: 'person-email-taken',
      params: { email: person.email },
      path: '/email',
    });
  throw new BatonError({ code: 'person-changed' });
}

/** The next revision of a person. Raises `person-changed` where the change began from another one. */
export function nextRevision(person: Person, from: number, change: Partial<Person>): Person {
  if (person.revision !== from) throw new BatonError({ code: 'person-changed' });
  return { ...person, ...change, revision: from + 1 };
}
