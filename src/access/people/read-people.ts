import type { AccessParts } from '../access-parts.ts';
import type { Actor } from '../actor.ts';
import { holdsRight } from '../decide/rights.ts';
import type { Person } from '../ports.ts';
import { requirePerson, viewOfPerson, type PersonView } from './save.ts';

/** A colleague as everybody who is signed in may see him: enough to name, find and write to him. */
export type Colleague = Pick<
  PersonView,
  'id' | 'name' | 'email' | 'active' | 'memberships' | 'manager'
>;

/** A page of people in the store's order: whole with `administer people`, as colleagues otherwise. */
export async function listPeople(
  { store }: Pick<AccessParts, 'store'>,
  actor: Actor,
  page: { readonly limit: number; readonly after?: string; readonly search?: string },
): Promise<readonly (PersonView | Colleague)[]> {
  const people = await store.listPeople(page);
  return people.map((person) => seenBy(actor, person));
}

/** One person; whole for himself and with `administer people`. Raises `person-unknown`. */
export async function readPerson(
  parts: Pick<AccessParts, 'store'>,
  actor: Actor,
  id: string,
): Promise<PersonView | Colleague> {
  return seenBy(actor, await requirePerson(parts, id));
}

function seenBy(actor: Actor, person: Person): PersonView | Colleague {
  if (actor.id === person.id || holdsRight(actor, 'administer people')) return viewOfPerson(person);
  const { id, name, email, active, memberships, manager } = person;
  return { id, name, email, active, memberships, ...(manager === undefined ? {} : { manager }) };
}
