import { BatonError } from '../../shared/index.ts';
import type { AccessParts } from '../access-parts.ts';
import type { Actor } from '../actor.ts';
import { lacksRight } from '../decide/rights.ts';
import { expandRoles, rightsOfRoles } from '../decide/roles.ts';
import type { Person } from '../ports.ts';

/**
 * Raises unless the actor may administer all these people: `seeing-as-another`, `right-missing`, or
 * `person-outranks-you` where one of them, by any place past or to come, has a right that the actor lacks.
 * Otherwise who administers people could give every right to himself.
 */
export function requireAuthority(
  { organization }: Pick<AccessParts, 'organization'>,
  actor: Actor,
  ...people: readonly Pick<Person, 'name' | 'memberships'>[]
): void {
  if (actor.seenBy !== undefined) throw new BatonError({ code: 'seeing-as-another' });
  const problem = lacksRight(actor, 'administer people');
  if (problem) throw new BatonError(problem);
  for (const { name, memberships } of people) {
    const held = memberships.filter(({ kind }) => kind === 'role').map(({ id }) => id);
    const all = rightsOfRoles(expandRoles(held, organization()), organization());
    const rights = all.filter((right) => !actor.rights.includes(right));
    if (rights.length > 0)
      throw new BatonError({ code: 'person-outranks-you', params: { name, rights } });
  }
}

/** Raises unless the actor is this person, not seen as by another, or may administer him; see `requireAuthority`. */
export function requireOwnOrAuthority(
  parts: Pick<AccessParts, 'organization'>,
  actor: Actor,
  person: Pick<Person, 'id' | 'name' | 'memberships'>,
): void {
  if (actor.seenBy !== undefined) throw new BatonError({ code: 'seeing-as-another' });
  if (actor.id !== person.id) requireAuthority(parts, actor, person);
}

/** Raises `right-missing` unless the actor is this person or may administer people. */
export function requireOwnOrRight(actor: Actor, person: string): void {
  const problem = actor.id === person ? undefined : lacksRight(actor, 'administer people');
  if (problem) throw new BatonError(problem);
}
