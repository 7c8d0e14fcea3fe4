import { Type } from 'typebox';
import { readInstant } from '../core/instant.ts';
import { answer, created, nothingToSay } from '../core/reply.ts';
import { route, signedIn, type Call, type Route } from '../core/route.ts';
import { closed, id, Instant, list, name } from '../schemas/parts.ts';
import {
  PlayerSchema,
  SimulationSchema,
  SimulationSummarySchema,
  WrittenExampleSchema,
} from '../schemas/simulating.ts';
import { copyCase } from '../simulating/copy-case.ts';
import { simulationsOf } from '../simulating/find.ts';
import { overview, summaryOf } from '../simulating/overview.ts';
import { settingOf } from '../simulating/setting.ts';
import { momentOf } from '../simulating/pass-time.ts';
import { playersOf } from '../simulating/players.ts';
import { saveExample } from '../simulating/save-example.ts';
import type { Simulation } from '../services.ts';

const tag = 'Simulations';
const publishes = signedIn('publish', 'publish');
const oneSimulation = closed({ simulation: id('The simulation.') });
const answered = {
  200: { description: 'The simulation as it is now.', schema: SimulationSchema },
} as const;

/**
 * Worlds in which cases are played through a draft or a release. What people do in them goes by the same operations
 * as in reality, below `/simulations/{simulation}/as/{person}`.
 */
export const simulationRoutes: readonly Route[] = [
  route({
    id: 'listSimulations',
    method: 'GET',
    path: '/simulations',
    tag,
    summary: 'One’s own simulations, the latest first',
    allowed: publishes,
    replies: { 200: { description: 'The simulations.', schema: list(SimulationSummarySchema) } },
    handle: ({ services, actor }) =>
      answer({ items: simulationsOf(services).list(actor).map(summaryOf) }),
  }),
  route({
    id: 'openSimulation',
    method: 'POST',
    path: '/simulations',
    tag,
    summary: 'Begin a simulation of a draft or a release, with a copy of a case where one is named',
    description:
      'It has everybody of the house and the records that the caller sees. Operations below `/simulations/{simulation}/as/{person}` are those of the product, carried out there and as that person: `/simulations/1/as/ann/cases/2/moves/qualify`; as `onlooker` everything is read and nothing done. Nothing of it reaches what is real.',
    allowed: publishes,
    body: closed({
      draft: Type.Optional(id('The draft that is played.')),
      release: Type.Optional(
        Type.Integer({ minimum: 1, description: 'The release that is played; the current one.' }),
      ),
      case: Type.Optional(id('A case that the caller sees; a copy of it is played.')),
      start: Type.Optional(Instant),
    }),
    replies: { 201: { description: 'The simulation.', schema: SimulationSchema } },
    handle: async (call) => {
      const { services, actor, body, locale } = call;
      const { start, case: copied, ...what } = body;
      const from = start === undefined ? {} : { start: readInstant(start, '/start') };
      const setting = await settingOf(call, { ...what, ...from });
      const simulations = simulationsOf(services);
      const simulation = await simulations.open(actor, setting);
      try {
        await simulation.prepare(async () => {
          if (copied !== undefined) await copyCase(call, simulation, copied);
        });
        const path = `/api/v1/simulations/${simulation.id}`;
        return created(await overview(simulation, locale), path);
      } catch (error) {
        await simulations.close(actor, simulation.id);
        throw error;
      }
    },
  }),
  route({
    id: 'readSimulation',
    method: 'GET',
    path: '/simulations/{simulation}',
    tag,
    summary: 'A simulation with all that happened in it, step by step',
    allowed: publishes,
    params: oneSimulation,
    replies: answered,
    handle: async (call) => answer(await overview(simulationIn(call), call.locale)),
  }),
  route({
    id: 'listPlayers',
    method: 'GET',
    path: '/simulations/{simulation}/people',
    tag,
    summary: 'Everybody as whom one can act in a simulation',
    allowed: publishes,
    params: oneSimulation,
    replies: { 200: { description: 'The people.', schema: list(PlayerSchema) } },
    handle: async (call) => answer({ items: await playersOf(simulationIn(call), call.locale) }),
  }),
  route({
    id: 'closeSimulation',
    method: 'DELETE',
    path: '/simulations/{simulation}',
    tag,
    summary: 'Throw a simulation away',
    allowed: publishes,
    params: oneSimulation,
    replies: { 204: { description: 'Gone.' } },
    handle: async ({ services, actor, params }) => {
      await simulationsOf(services).close(actor, params.simulation);
      return nothingToSay;
    },
  }),
  route({
    id: 'passTime',
    method: 'POST',
    path: '/simulations/{simulation}/clock',
    tag,
    summary: 'Let time pass in a simulation, with all that falls due meanwhile',
    allowed: publishes,
    params: oneSimulation,
    body: closed({
      to: Type.Optional(Instant),
      by: Type.Optional(
        Type.String({ maxLength: 50, description: 'Such as `4 working hours` or `3 days`.' }),
      ),
      next: Type.Optional(Type.Literal(true, { description: 'Until the next thing falls due.' })),
    }),
    replies: answered,
    handle: async (call) => {
      const simulation = simulationIn(call);
      await simulation.advance(await momentOf(simulation, call.body));
      return answer(await overview(simulation, call.locale));
    },
  }),
  route({
    id: 'stepBack',
    method: 'POST',
    path: '/simulations/{simulation}/back',
    tag,
    summary: 'Take the last step of a simulation back',
    allowed: publishes,
    params: oneSimulation,
    replies: answered,
    handle: async (call) => {
      const simulation = simulationIn(call);
      await simulation.back();
      return answer(await overview(simulation, call.locale));
    },
  }),
  route({
    id: 'writeExample',
    method: 'POST',
    path: '/simulations/{simulation}/example',
    tag,
    summary: 'Write a played case down as an example, and save it into a draft where one is named',
    allowed: publishes,
    params: oneSimulation,
    body: closed({
      case: id('The case.'),
      id: name('Of the example.'),
      title: Type.String({ minLength: 1, maxLength: 200 }),
      draft: Type.Optional(id('The draft into which it is saved.')),
    }),
    replies: { 200: { description: 'The example, tried.', schema: WrittenExampleSchema } },
    handle: async (call) => answer(await saveExample(call, simulationIn(call), call.body)),
  }),
];

type One = Pick<Call<{ readonly simulation: string }>, 'services' | 'actor' | 'params'>;

function simulationIn({ services, actor, params }: One): Simulation {
  return simulationsOf(services).find(actor, params.simulation);
}
