import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  actorOf,
  defaultSignInSettings,
  ActorCache,
  PasswordHasher,
  PeopleDirectory,
  secureRandom,
  seedPeople,
  systemActor,
  type AccessParts,
  type Actor,
  type Person,
} from '../../../src/access/index.ts';
import {
  deliverOnce,
  notifyHandler,
  type MessagingParts,
  type OutgoingMessage,
} from '../../../src/collaboration/index.ts';
import {
  createEngine,
  createRouting,
  publishRelease,
  ReleaseCache,
  relayOnce,
  runTimers,
  type CaseState,
  type Command,
  type Engine,
} from '../../../src/engine/index.ts';
import { SimulatedClock, uuids, type JsonObject } from '../../../src/shared/index.ts';
import { openSqliteStore, type SqliteStore } from '../../../src/store/index.ts';
import { channels, company, deals, policies } from './company.ts';

/** Monday, 5 January 2026, 10:00 in UTC. */
export const monday = Date.UTC(2026, 0, 5, 10);

/** The company over a real store and engine. What goes out by its channels lands in `sent`. */
export interface MessagesHouse {
  readonly store: SqliteStore;
  readonly engine: Engine;
  readonly clock: SimulatedClock;
  readonly messaging: MessagingParts;
  readonly sent: OutgoingMessage[];
  /** What the receivers do with a message, besides taking it. */
  receive: (message: OutgoingMessage) => void;
  /** Secrets that are not there, by channel. */
  readonly missing: Map<string, string>;
  actor(name: string): Promise<Actor>;
  change(name: string, change: Partial<Person>): Promise<void>;
  open(by: string, fields?: JsonObject): Promise<string>;
  give(by: string, id: string, command: Command): Promise<CaseState>;
  /** Carries out the effects that are due. */
  relay(): Promise<void>;
  deliver(): Promise<void>;
  timers(): Promise<void>;
  close(): Promise<void>;
}

export async function openMessagesHouse(rules = ''): Promise<MessagesHouse> {
  const folder = await mkdtemp(join(tmpdir(), 'baton-messages-'));
  const store = await openSqliteStore({ folder });
  const clock = new SimulatedClock(monday);
  const releases = new ReleaseCache(store);
  const documents = [company, channels, deals, policies, ...(rules === '' ? [] : [rules])];
  const files = documents.map((content, index) => ({
    path: `definitions/${index}.yaml`,
    content,
  }));
  const system = systemActor('UTC');
  await publishRelease({ store, releases, clock }, system, { files, message: 'test' });
  const organization = () => releases.current().workspace.organization;
  const directory = new PeopleDirectory({ store, clock });
  const access: AccessParts = {
    store,
    clock,
    ids: uuids,
    random: secureRandom,
    passwords: new PasswordHasher({ random: secureRandom }),
    actors: new ActorCache({ clock }),
    directory,
    organization,
    settings: defaultSignInSettings,
  };
  await seedPeople(access);
  directory.forget();
  const routing = createRouting({ store, directory, organization, clock });
  const parts = { store, workspaces: releases, people: store, routing, clock, ids: uuids };
  const engine = createEngine(parts);
  const sent: OutgoingMessage[] = [];
  const missing = new Map<string, string>();
  let count = 0;
  const messaging: MessagingParts = {
    store,
    workspaces: releases,
    directory,
    clock,
    senders: {
      of: (channel) => {
        const name = missing.get(channel.id);
        if (name !== undefined) return { missing: name };
        return {
          kind: channel.settings.kind,
          send: (message) => {
            house.receive(message);
            sent.push(message);
            return Promise.resolve();
          },
        };
      },
    },
    links: {
      caseUrl: (id) => `https://baton.example/cases/${id}`,
      inboxUrl: () => 'https://baton.example/inbox',
      actionUrls: (asked) =>
        Promise.resolve(asked.map(({ action }) => `https://baton.example/act/${action}`)),
    },
  };
  const worker = { owner: 'test', random: () => 0.5 };
  const personOf = async (name: string): Promise<Person> => {
    const person = await store.findPersonByEmail(`${name}@acme.example`);
    if (!person) throw new Error(`there is no ${name}`);
    return person;
  };
  const house: MessagesHouse = {
    store,
    engine,
    clock,
    messaging,
    sent,
    missing,
    receive: () => undefined,
    actor: async (name) => actorOf(await personOf(name), organization(), clock.now()),
    change: async (name, change) => {
      const person = await personOf(name);
      await store.savePerson({ ...person, ...change, revision: person.revision + 1 });
      directory.forget();
    },
    open: async (by, fields = {}) => {
      const given = { customer: 'Northwind', need: 'A bridge', ...fields };
      const watcher = (await personOf('sue')).id;
      const { state } = await engine.execute(
        await house.actor(by),
        { kind: 'open', funnel: 'deal', fields: { watcher, ...given } },
        { idempotencyKey: `command ${++count}` },
      );
      return state.id;
    },
    give: async (by, id, command) => {
      const actor = await house.actor(by);
      const options = { caseId: id, idempotencyKey: `command ${++count}` };
      return (await engine.execute(actor, command, options)).state;
    },
    relay: async () => {
      const handlers = [notifyHandler(messaging)];
      while ((await relayOnce({ store, clock, ...worker, handlers })) > 0);
    },
    deliver: async () => {
      while ((await deliverOnce({ ...messaging, ...worker })) > 0);
    },
    timers: async () => {
      while ((await runTimers({ store, engine, clock, owner: 'test', onFailure: fail })) > 0);
    },
    close: async () => {
      await routing.idle();
      await store.close();
      await rm(folder, { recursive: true });
    },
  };
  return house;
}

function fail(_timer: unknown, error: unknown): void {
  throw error instanceof Error ? error : new Error(String(error));
}
