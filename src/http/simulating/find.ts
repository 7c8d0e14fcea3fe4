import { actorOf, systemActor, type Actor } from '../../access/index.ts';
import { rights } from '../../definitions/index.ts';
import { notFound } from '../reading/collection.ts';
import type { Services, Simulation, Simulations } from '../services.ts';

const personWord = { en: 'person', 'zh-CN': '人员' };
const simulationWord = { en: 'simulation', 'zh-CN': '模拟' };

/** Raises `not-found` where there is no simulator: in a simulated world. */
export function simulationsOf({ simulations }: Pick<Services, 'simulations'>): Simulations {
  if (simulations) return simulations;
  throw notFound(simulationWord, '');
}

/** As whom one reads what nobody in particular has to see: a document that was made, a list of records. */
const watching = 'onlooker';

/**
 * Somebody of the simulated world as he acts at its present moment; `onlooker` sees everything and does nothing.
 * Raises `not-found`.
 */
export async function playerIn(
  simulation: Simulation,
  id: string,
  changes: boolean,
): Promise<Actor> {
  if (id === watching && !changes) return onlooker(simulation);
  const person = await simulation.read(() => simulation.services.store.loadPerson(id));
  if (!person?.active) throw notFound(personWord, id);
  return actorOf(person, simulation.services.access.organization(), simulation.now());
}

/** Who watches: he sees everything in the simulated world, which holds nothing that he may not see. */
export function onlooker({ setting }: Simulation): Actor {
  return { ...systemActor(setting.workspace.organization.zone), rights };
}
