import type { Static } from 'typebox';
import { actorOf } from '../../access/index.ts';
import { localize, type Locale, type LocalizedText } from '../../shared/index.ts';
import type { PlayerSchema } from '../schemas/simulating.ts';
import type { Simulation } from '../services.ts';

type Known = ReadonlyMap<string, { readonly title: LocalizedText }>;

/** Everybody as whom one can act in a simulated world, as he stands there at its present moment. */
export async function playersOf(
  simulation: Simulation,
  locale: Locale,
): Promise<Static<typeof PlayerSchema>[]> {
  const { store, access } = simulation.services;
  const organization = access.organization();
  const people = await simulation.read(() => store.listPeople({ limit: 10_000 }));
  const titled = (ids: readonly string[], known: Known) =>
    ids.map((id) => ({ id, title: localize(known.get(id)?.title ?? id, locale) }));
  return people
    .filter(({ active }) => active)
    .map((person) => {
      const { id, name, roles, departments } = actorOf(person, organization, simulation.now());
      return {
        id,
        name,
        roles: titled(roles, organization.roles),
        departments: titled(departments, organization.departments),
        standIn: id.startsWith('stand-in-'),
      };
    });
}
