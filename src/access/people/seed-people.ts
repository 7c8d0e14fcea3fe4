import type { PersonSeed } from '../../definitions/index.ts';
import type { AccessParts } from '../access-parts.ts';
import { systemActor } from '../decide/roles.ts';
import type { Membership } from '../ports.ts';
import { createPerson, type NewPerson } from './create-person.ts';
import { normalizeEmail } from './email.ts';
import { requirePerson, type PersonView } from './save.ts';
import { updatePerson } from './update-person.ts';

/**
 * Adds the people that the organization's definition names, or those of them that are given, where the store does
 * not know them yet. Who is there already stays as he is. Managers may be named before or after those they manage.
 * Returns the new ones.
 */
export async function seedPeople(
  parts: AccessParts,
  people: readonly PersonSeed[] = parts.organization().people,
): Promise<readonly PersonView[]> {
  const { zone } = parts.organization();
  const system = systemActor(zone);
  const added: PersonView[] = [];
  for (const seed of people) {
    if (await parts.store.findPersonByEmail(normalizeEmail(seed.email))) continue;
    const { email, name, locale } = seed;
    const language = locale === undefined ? {} : { locale };
    const given = { email, name, ...language, memberships: placesOf(seed), ...workOf(seed) };
    added.push(await createPerson(parts, system, given));
  }
  for (const person of added) await setManager(parts, person, people);
  return added;
}

function placesOf({ roles, departments, teams }: PersonSeed): readonly Membership[] {
  return [
    ...roles.map((id): Membership => ({ kind: 'role', id })),
    ...departments.map((id): Membership => ({ kind: 'department', id })),
    ...teams.map((id): Membership => ({ kind: 'team', id })),
  ];
}

function workOf({ share, capacity, calendar, skills }: PersonSeed): Pick<NewPerson, 'work'> {
  const work = {
    ...(share !== undefined && { share }),
    ...(capacity !== undefined && { capacity }),
    ...(calendar !== undefined && { calendar }),
    ...(skills !== undefined && { skills }),
  };
  return Object.keys(work).length === 0 ? {} : { work };
}

async function setManager(
  parts: AccessParts,
  { id, email, revision }: PersonView,
  seeds: readonly PersonSeed[],
): Promise<void> {
  const seed = seeds.find((candidate) => normalizeEmail(candidate.email) === email);
  if (seed?.manager === undefined) return;
  const found = await parts.store.findPersonByEmail(normalizeEmail(seed.manager));
  const manager = found ?? (await requirePerson(parts, seed.manager));
  await updatePerson(parts, systemActor(parts.organization().zone), id, {
    revision,
    manager: manager.id,
  });
}
