import type { IncomingMessage } from 'node:http';
import { BatonError } from '../../shared/index.ts';
import {
  createDispatcher,
  type Dispatch,
  type DispatcherOptions,
  type Place,
} from '../core/dispatcher.ts';
import { identify, requireAllowed } from '../core/identify.ts';
import { signedIn, type Call, type Route } from '../core/route.ts';
import { routes } from '../routes/index.ts';
import type { Services, Simulation } from '../services.ts';
import { playerIn, simulationsOf } from './find.ts';

/** `/simulations/{simulation}/as/{person}` and what follows: the same operations, in that world and as that person. */
const pattern = /^\/simulations\/([^/]+)\/as\/([^/]+)(\/.+)$/;
/** What has no place in a simulated world: signing in, keeping the real one, and changing the definitions. */
const left = new Set([
  'Session',
  'Releases',
  'Drafts of definitions',
  'Simulations',
  'Operations',
  'Imports',
  'Channels',
]);

/** Whether a request below `/api/v1` is for a simulated world. */
export function isSimulated(path: string): boolean {
  return pattern.test(path);
}

/** Answers requests in simulated worlds; the table is made for the first of them. */
export function simulatedDispatch(
  services: Services,
  shared: Omit<DispatcherOptions, 'routes' | 'placeOf'>,
): Dispatch {
  let dispatch: Dispatch | undefined;
  const placeOf = (request: IncomingMessage, path: string) =>
    simulatedPlace(services, request, path);
  return (request, response, path) => {
    dispatch ??= createDispatcher({ ...shared, routes: playable(), placeOf });
    return dispatch(request, response, path);
  };
}

function playable(): readonly Route[] {
  return routes.filter(({ id, tag }) => id === 'readMe' || !left.has(tag));
}

/** Raises what `identify` raises, and `not-found` for a simulation or person that there is not. */
async function simulatedPlace(
  services: Services,
  request: IncomingMessage,
  path: string,
): Promise<Place> {
  const changes = request.method !== 'GET';
  const allowed = signedIn('publish', 'publish');
  const { actor } = await identify(services, request, { allowed, changes });
  const [, id = '', person = '', rest = ''] = pattern.exec(path) ?? [];
  const simulation = simulationsOf(services).find(actor, decoded(id));
  const player = await playerIn(simulation, decoded(person), changes);
  return {
    services: simulation.services,
    path: rest,
    identify: (_request, operation) => {
      if (operation.allowed.who === 'signed in') requireAllowed(player, operation.allowed);
      return Promise.resolve({ actor: player, credentials: { kind: 'none' } });
    },
    handle: (route, call) => {
      // The world may be another one since the request came: somebody took a step back.
      const work = async () => route.handle(inPlay(call, simulation));
      return route.method === 'GET' ? simulation.read(work) : simulation.act(player.id, work);
    },
  };
}

function inPlay(call: Call, simulation: Simulation): Call {
  return { ...call, services: simulation.services, now: simulation.now() };
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    throw new BatonError({ code: 'http-path-invalid', params: { part: part.slice(0, 100) } });
  }
}
