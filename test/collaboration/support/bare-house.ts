import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  ActorCache,
  defaultSignInSettings,
  PasswordHasher,
  PeopleDirectory,
  secureRandom,
  seedPeople,
  systemActor,
  type AccessParts,
} from '../../../src/access/index.ts';
import type { MessagingParts, OutgoingMessage } from '../../../src/collaboration/index.ts';
import {
  createEngine,
  createRouting,
  publishRelease,
  ReleaseCache,
  type Engine,
} from '../../../src/engine/index.ts';
import { SimulatedClock, uuids } from '../../../src/shared/index.ts';
import { openSqliteStore, type SqliteStore } from '../../../src/store/index.ts';

/** Monday, 5 January 2026, 10:00 in UTC. */
export const monday = Date.UTC(2026, 0, 5, 10);

export const system = systemActor('UTC');

/** A workspace over a real store and engine, with its people. What goes out by its channels lands in `sent`. */
export interface BareHouse {
  readonly store: SqliteStore;
  readonly engine: Engine;
  readonly clock: SimulatedClock;
  readonly messaging: MessagingParts;
  readonly directory: PeopleDirectory;
  readonly sent: OutgoingMessage[];
  /** What the receivers do with a message, besides taking it. */
  receive: (message: OutgoingMessage) => void;
  /** Secrets that are not there, by channel. */
  readonly missing: Map<string, string>;
  close(): Promise<void>;
}

type Files = Parameters<typeof publishRelease>[2]['files'];

export async function openHouseOf(files: Files): Promise<BareHouse> {
  const folder = await mkdtemp(join(tmpdir(), 'baton-messages-'));
  const store = await openSqliteStore({ folder });
  const clock = new SimulatedClock(monday);
  const workspaces = new ReleaseCache(store);
  await publishRelease({ store, releases: workspaces, clock }, system, { files, message: 'test' });
  const organization = () => workspaces.current().workspace.organization;
  const directory = new PeopleDirectory({ store, clock });
  await addPeople(store, clock, directory, organization);
  const routing = createRouting({ store, directory, organization, clock });
  const parts = { store, workspaces, people: store, routing, clock, ids: uuids };
  const sent: OutgoingMessage[] = [];
  const missing = new Map<string, string>();
  const senders: MessagingParts['senders'] = {
    of: ({ id, settings }) => {
      const name = missing.get(id);
      if (name !== undefined) return { missing: name };
      const send = (message: OutgoingMessage): Promise<void> => {
        house.receive(message);
        sent.push(message);
        return Promise.resolve();
      };
      return { kind: settings.kind, send };
    },
  };
  const house: BareHouse = {
    store,
    engine: createEngine(parts),
    clock,
    messaging: { store, workspaces, directory, clock, senders, links },
    directory,
    sent,
    missing,
    receive: () => undefined,
    close: async () => {
      await routing.idle();
      await store.close();
      await rm(folder, { recursive: true });
    },
  };
  return house;
}

const links: MessagingParts['links'] = {
  caseUrl: (id) => `https://baton.example/cases/${id}`,
  inboxUrl: () => 'https://baton.example/inbox',
  pageUrl: (path) => `https://baton.example${path}`,
  actionUrls: (asked) =>
    Promise.resolve(asked.map(({ action }) => `https://baton.example/act/${action}`)),
};

async function addPeople(
  store: SqliteStore,
  clock: SimulatedClock,
  directory: PeopleDirectory,
  organization: AccessParts['organization'],
): Promise<void> {
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
}
