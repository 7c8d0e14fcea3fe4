import { BatonError } from '../../shared/index.ts';
import type { AccessParts } from '../access-parts.ts';
import type { Actor } from '../actor.ts';
import { audit } from '../audit.ts';
import type { Person } from '../ports.ts';
import { endSessions } from '../sign-in/end-sessions.ts';
import { requireAuthority } from './authority.ts';
import { nextRevision, requirePerson, savePerson, viewOfPerson, type PersonView } from './save.ts';

/**
 * Deactivates a person: sessions and links end, tokens stop, nobody is deleted and cases keep their names.
 * Who still holds open work hands it over first (`person-holds-work`). Needs `administer people`. Raises
 * `person-own-exit`, `person-outranks-you`, `person-changed`.
 */
export async function deactivatePerson(
  parts: AccessParts,
  actor: Actor,
  id: string,
  revision: number,
): Promise<PersonView> {
  requireAuthority(parts, actor);
  if (actor.id === id) throw new BatonError({ code: 'person-own-exit' });
  const before = await requirePerson(parts, id);
  requireAuthority(parts, actor, before);
  await requireNothingHeld(parts, before);
  const change = { active: false, signedOutAt: parts.clock.now() };
  const person = await savePerson(parts, nextRevision(before, revision, change));
  await endSessions(parts, id);
  await audit(parts, { actor: actor.id, action: 'person deactivated', subject: id });
  return viewOfPerson(person);
}

/** Lets a person sign in again, with the password and the tokens of before. Needs `administer people`. */
export async function reactivatePerson(
  parts: AccessParts,
  actor: Actor,
  id: string,
  revision: number,
): Promise<PersonView> {
  requireAuthority(parts, actor);
  const before = await requirePerson(parts, id);
  requireAuthority(parts, actor, before);
  const person = await savePerson(parts, nextRevision(before, revision, { active: true }));
  await audit(parts, { actor: actor.id, action: 'person reactivated', subject: id });
  return viewOfPerson(person);
}

async function requireNothingHeld(
  { heldWork }: AccessParts,
  { id, name }: Pick<Person, 'id' | 'name'>,
): Promise<void> {
  const held = await heldWork?.(id);
  if (!held || held.owned + held.asked === 0) return;
  throw new BatonError({ code: 'person-holds-work', params: { name, ...held } });
}
