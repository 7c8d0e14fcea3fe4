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
import { createEngine, publishRelease, ReleaseCache } from '../../src/engine/index.ts';
import type { Engine } from '../../src/engine/index.ts';
import { nothingKnown, type IncentiveParts } from '../../src/incentives/index.ts';
import { SimulatedClock, uuids, type JsonObject } from '../../src/shared/index.ts';
import { openSqliteStore, type SqliteStore } from '../../src/store/index.ts';
import { moment } from './world.ts';

const firm = readFileSync(new URL('firm.yaml', import.meta.url), 'utf8');

const people = `kind: Policy
id: deals
for: { funnel: deal }
create: [rep]
see:
  - { role: rep, rows: case.owner == actor.id }
edit:
  - { role: rep, rows: case.owner == actor.id }
`;

const staff = `
people:
  - { name: Ann, email: ann@firm.example, roles: [rep], teams: [north], manager: max@firm.example }
  - { name: Bob, email: bob@firm.example, roles: [rep], teams: [north], manager: max@firm.example }
  - { name: Max, email: max@firm.example, roles: [manager] }
  - { name: Pay, email: pay@firm.example, roles: [payroll] }
  - { name: Chief, email: chief@firm.example, roles: [chief] }
`;

const payRoles = `roles:
  rep: {}
  sdr: {}
  account-executive: {}
  manager: {}
  payroll: { rights: [administer payouts, see everything] }
  chief: { rights: [approve payouts, reopen payouts, see everything] }
`;

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
  /** A deal that is won at once by the person; its id. */
  win(owner: string, fields: JsonObject, on: string): Promise<string>;
  edit(deal: string, fields: JsonObject, on: string): Promise<void>;
  close(): Promise<void>;
}

const system = systemActor('UTC');

const named = (text: string): string =>
  text.replace('case:\n', 'case:\n  name: "{{case.title}}"\n');

/** At the first moment of 2026. */
export async function openHouse(plan: string): Promise<House> {
  const folder = await mkdtemp(join(tmpdir(), 'baton-incentives-'));
  const store = await openSqliteStore({ folder });
  const clock = new SimulatedClock(moment('2026-01-01T00:00:00Z'));
  const workspaces = new ReleaseCache(store);
  const publish = async (text: string): Promise<void> => {
    const organization = named(firm)
      .replace(/^roles:.*\n/m, payRoles)
      .replace('\n---', `${staff}---`);
    const files = [
      { path: 'definitions/firm.yaml', content: organization },
      { path: 'definitions/people.yaml', content: people },
      { path: 'definitions/plan.yaml', content: text },
    ];
    await publishRelease({ store, releases: workspaces, clock }, system, { files, message: 'x' });
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
  return {
    parts: another(),
    store,
    engine,
    clock,
    directory,
    another,
    publish,
    as: async (name) => actorOf(await personOf(name), organization(), clock.now()),
    win: async (owner, fields, on) => {
      at(on);
      const { id } = await personOf(owner);
      const opened = await command(undefined, {
        kind: 'open',
        funnel: 'deal',
        fields: { title: 'Deal', ...fields },
        owner: id,
      });
      await command(opened.state.id, { kind: 'move', move: 'meet', fields: {} });
      await command(opened.state.id, { kind: 'move', move: 'win', fields: {} });
      return opened.state.id;
    },
    edit: async (deal, fields, on) => {
      at(on);
      await command(deal, { kind: 'edit', fields });
    },
    close: async () => {
      await store.close();
      await rm(folder, { recursive: true });
    },
  };
}
