import type { Logger } from 'pino';
import { seedPeople } from '../../access/index.ts';
import type { DocumentRenderer } from '../../documents/index.ts';
import { bundleRelease } from '../../definitions/index.ts';
import type { Simulations, SimulationSetting } from '../../http/index.ts';
import { BatonError, MINUTE, type Clock, type IdSource } from '../../shared/index.ts';
import { pageRenderer } from './page-renderer.ts';
import { PlayedSimulation } from './simulation.ts';
import type { Stage } from './stage.ts';
import { standIns } from './stand-ins.ts';

/** Worlds at a time: each takes a database, a thread that reads it and compiled definitions. */
const most = 8;
/** One person's, at most; a further one ends the oldest. */
const mostOfOne = 2;

/** What simulations share with the real server. */
export interface SimulatorParts {
  readonly renderer: DocumentRenderer;
  readonly clock: Clock;
  readonly ids: IdSource;
  readonly log: Logger;
  readonly version: string;
  readonly address: () => string;
}

/** Simulations that are being played; `close` ends them all. */
export interface Simulator {
  readonly simulations: Simulations;
  close(): Promise<void>;
}

export function openSimulator(parts: SimulatorParts): Simulator {
  const { clock, ids } = parts;
  const open = new Map<string, PlayedSimulation>();
  const end = async (simulation: PlayedSimulation): Promise<void> => {
    open.delete(simulation.id);
    await simulation.end();
  };
  const sweep = async (): Promise<void> => {
    for (const one of [...open.values()].filter(({ ends }) => ends <= clock.now())) await end(one);
  };
  const sweeping = setInterval(() => void sweep().catch(() => {}), MINUTE);
  sweeping.unref();
  const of = (owner: string): readonly PlayedSimulation[] =>
    [...open.values()].filter((one) => one.owner === owner).toReversed();
  const find = (owner: string, id: string): PlayedSimulation => {
    const found = open.get(id);
    if (found?.owner === owner) return found;
    const what = { en: 'simulation', 'zh-CN': '模拟' };
    throw new BatonError({ code: 'not-found', params: { what, id } });
  };
  return {
    simulations: {
      open: async (actor, setting) => {
        await sweep();
        for (const oldest of of(actor.id).slice(mostOfOne - 1)) await end(oldest);
        if (open.size >= most) throw new BatonError({ code: 'simulations-full', params: { most } });
        const simulation = await setUp(parts, { id: ids.next(), owner: actor.id }, setting);
        open.set(simulation.id, simulation);
        return simulation;
      },
      list: ({ id }) => of(id),
      find: (actor, id) => find(actor.id, id),
      close: (actor, id) => end(find(actor.id, id)),
    },
    close: async () => {
      clearInterval(sweeping);
      for (const one of open.values()) await end(one);
    },
  };
}

/** The number of the release in the simulated world, whose only one it is. */
const only = 1;

function setUp(
  { clock, renderer, log, version, address }: SimulatorParts,
  name: { readonly id: string; readonly owner: string },
  setting: SimulationSetting,
): Promise<PlayedSimulation> {
  const { files, hash } = bundleRelease(setting.files);
  const { workspace } = setting;
  return PlayedSimulation.open(name, setting, {
    log,
    version,
    address,
    renderer: pageRenderer(renderer),
    released: { number: only, hash, workspace },
    realNow: () => clock.now(),
    fill: (stage) => fill(stage, setting, { files, hash }),
  });
}

async function fill(
  stage: Stage,
  { people, records, start, workspace }: SimulationSetting,
  bundle: Pick<SimulationSetting, 'files'> & { readonly hash: string },
): Promise<void> {
  const { store, access } = stage;
  await store.applyStoragePlan(workspace.storage);
  const message = 'simulation';
  await store.saveRelease({ ...bundle, number: only, at: start, by: 'system', message });
  for (const person of people) await store.savePerson({ ...person, revision: 1 });
  await seedPeople(access);
  const known = await store.listPeople({ limit: 10_000 });
  const locale = workspace.organization.languages?.[0] ?? 'en';
  for (const person of standIns(workspace, known, start, locale)) await store.savePerson(person);
  const actor = { id: 'system', name: 'system' };
  await store.saveRecords(
    records.map((record) => ({
      record,
      at: start,
      actor,
      changes: record.row,
      idempotencyKey: `${record.collection}/${record.id}`,
    })),
  );
}
