import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  ActorCache,
  actorOf,
  defaultSignInSettings,
  PasswordHasher,
  PeopleDirectory,
  secureRandom,
  seedPeople,
  systemActor,
  type Actor,
} from '../../src/access/index.ts';
import type { Workspace } from '../../src/definitions/index.ts';
import { createEngine, publishRelease, ReleaseCache } from '../../src/engine/index.ts';
import type { Engine } from '../../src/engine/index.ts';
import { nothingKnown, periodsInUse, type IncentiveParts } from '../../src/incentives/index.ts';
import { SimulatedClock, uuids, type JsonObject } from '../../src/shared/index.ts';
import { openSqliteStore, type SqliteStore } from '../../src/store/index.ts';
import { moment } from './world.ts';

const firm = readFileSync(new URL('house.yaml', import.meta.url), 'utf8');

/** The firm of the tests over a real store and engine, with its people. */
export interface House {
  readonly parts: IncentiveParts;
  readonly store: SqliteStore;
  readonly engine: Engine;
  readonly clock: SimulatedClock;
  readonly directory: PeopleDirectory;
  /** Somebody by his first name, as he stands now. */
  as(name: string): Promise<Actor>;
  /** Another process on the same store: it knows nothing yet. */
  another(): IncentiveParts;
  publish(plan: string): Promise<void>;
  /** A deal of the person that is in its first stage; its id. */
  open(owner: string, fields: JsonObject, on: string): Promise<string>;
  /** The same, won at once. */
  win(owner: string, fields: JsonObject, on: string): Promise<string>;
  edit(deal: string, fields: JsonObject, on: string): Promise<void>;
  /** The deal is put into another stage by hand. */
  override(deal: string, stage: string, on: string): Promise<void>;
  close(): Promise<void>;
}

/** The firm with its people, and one plan. */
export function workspaceFiles(plan: string) {
  return [
    { path: 'definitions/firm.yaml', content: firm },
    { path: 'definitions/plan.yaml', content: plan },
  ];
}

const system = systemActor('UTC');

/** At the first moment of 2026. */
export async function openHouse(plan: string): Promise<House> {
  const folder = await mkdtemp(join(tmpdir(), 'baton-incentives-'));
  const store = await openSqliteStore({ folder });
  const clock = new SimulatedClock(moment('2026-01-01T00:00:00Z'));
  const workspaces = new ReleaseCache(store);
  const publish = async (text: string): Promise<void> => {
    const files = workspaceFiles(text);
    const inUse = (next: Workspace) => periodsInUse(store, next);
    const parts = { store, releases: workspaces, clock, inUse };
    await publishRelease(parts, system, { files, message: 'x' });
  };
  await publish(plan);
  const organization = () => workspaces.current().workspace.organization;
  const directory = new PeopleDirectory({ store, clock });
  await seedPeople({
    store,
    clock,
    ids: uuids,
    random: secureRandom,
    passwords: new PasswordHasher({ random: secureRandom }),
    actors: new ActorCache({ clock }),
    directory,
    organization,
    settings: defaultSignInSettings,
  });
  directory.forget();
  const engineParts = { store, workspaces, people: store, clock, ids: uuids };
  const engine = createEngine(engineParts);
  const another = (): IncentiveParts => ({
    store,
    workspaces,
    directory,
    facts: engineParts,
    clock,
    ids: uuids,
    known: nothingKnown(),
  });
  const personOf = async (name: string) => {
    const person = (await directory.people()).byEmail(`${name}@firm.example`);
    if (!person) throw new Error(`nobody is called ${name}`);
    return person;
  };
  let commands = 0;
  const command = (caseId: string | undefined, given: object) => {
    commands += 1;
    const options = { idempotencyKey: `test ${commands}`, ...(caseId && { caseId }) };
    return engine.execute(system, given as never, options);
  };
  const at = (day: string): void => clock.set(moment(day));
  const open = async (owner: string, fields: JsonObject, on: string): Promise<string> => {
    at(on);
    const { id } = await personOf(owner);
    const given = { title: 'Deal', ...fields };
    const opened = { kind: 'open', funnel: 'deal', fields: given, owner: id };
    return (await command(undefined, opened)).state.id;
  };
  return {
    parts: another(),
    store,
    engine,
    clock,
    directory,
    another,
    publish,
    as: async (name) => actorOf(await personOf(name), organization(), clock.now()),
    open,
    win: async (owner, fields, on) => {
      const deal = await open(owner, fields, on);
      await command(deal, { kind: 'move', move: 'meet', fields: {} });
      await command(deal, { kind: 'move', move: 'win', fields: {} });
      return deal;
    },
    edit: async (deal, fields, on) => {
      at(on);
      await command(deal, { kind: 'edit', fields });
    },
    override: async (deal, stage, on) => {
      at(on);
      await command(deal, { kind: 'override', stage, reason: 'by hand' });
    },
    close: async () => {
      await store.close();
      await rm(folder, { recursive: true });
    },
  };
}
