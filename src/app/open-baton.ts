import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Logger } from 'pino';
import {
  ActorCache,
  defaultSignInSettings,
  PasswordHasher,
  PeopleDirectory,
  secureRandom,
  seedPeople,
  type AccessParts,
  type Actor,
} from '../access/index.ts';
import {
  createEngine,
  createRouting,
  heldWork,
  ReleaseCache,
  rowVisibility,
  type Engine,
  type EngineParts,
  type Routing,
} from '../engine/index.ts';
import type { DocumentParts } from '../documents/index.ts';
import { createSchemaValidator } from '../forms/index.ts';
import {
  createHttpServer,
  type BatonServer,
  type HttpSettings,
  type Maintenance,
  type Services,
  type ServerStore,
} from '../http/index.ts';
import { systemClock, uuids, type Clock, type IdSource } from '../shared/index.ts';
import { openDocuments } from './documents.ts';
import { incentiveParts, statementSource } from './incentives.ts';
import { letterPost, letterWriter } from './letters.ts';
import { openMessaging, type MessagingOptions } from './messaging.ts';
import { operatorActor } from './operator.ts';
import { createPublishing } from './publishing.ts';
import { startWork, type Work } from './work.ts';

export interface BatonOptions extends MessagingOptions {
  readonly store: ServerStore;
  readonly log: Logger;
  readonly version: string;
  /** Where it listens; `127.0.0.1` by default. */
  readonly host?: string;
  /** Host names that it answers for besides; behind a proxy, those of the proxy. */
  readonly hostNames?: readonly string[];
  /** Where people reach it, when that is not where it listens: `https://baton.example.com`. */
  readonly address?: string;
  readonly clock?: Clock;
  readonly ids?: IdSource;
  /**
   * Under which name effects, timers and jobs are claimed, where only one process at a time opens the store: what
   * one that was killed had claimed is then taken up at once. A new name otherwise.
   */
  readonly owner?: string;
  /** How the store is kept, where that is up to Baton. */
  readonly maintenance?: (parts: EngineParts) => Maintenance;
}

/** Baton over an open store: every domain put together, and the server that answers for them. */
export interface Baton {
  readonly services: Services;
  readonly engine: Engine;
  readonly access: AccessParts;
  readonly server: BatonServer;
  /** The API token by which the command line acts while this process runs. */
  readonly operatorToken: string;
  /** Looks which release applies now, where another process may have published. */
  refresh(): Promise<void>;
  /** Begins to listen and to carry out effects and timers. Returns the address. */
  start(port: number): Promise<string>;
  /** Finishes what is in hand, gives back what was claimed, and closes the store. */
  stop(): Promise<void>;
}

const megabyte = 1_048_576;
const patience = 10_000;

/** Raises `release-damaged` or the problems of a stored release that this version no longer accepts. */
export async function openBaton(options: BatonOptions): Promise<Baton> {
  const { store, log, clock = systemClock, ids = uuids } = options;
  const releases = await openReleases(store);
  const access = accessParts(store, releases, clock, ids);
  const work: { current?: Work } = {};
  const engineParts = partsOfEngine(store, releases, access, () => work.current?.wake());
  const engine = createEngine(engineParts);
  const operatorToken = randomBytes(32).toString('base64url');
  const stopping = new AbortController();
  let address = options.address;
  const { directory } = access;
  const needs = { store, engine, workspaces: releases, directory, clock, log };
  const behind = { ...needs, ids, engineParts, address: () => address ?? '', work };
  const { messages, incentives, printing } = openDomains(behind, options);
  const services: Services = {
    store,
    access,
    engine,
    engineParts,
    workspaces: releases,
    clock,
    ids,
    validate: createSchemaValidator(),
    messaging: messages.messaging,
    links: messages.links,
    documents: printing.documents,
    incentives,
    ...(options.maintenance && { maintenance: options.maintenance(engineParts) }),
    settings: settingsOf(options, () => address ?? ''),
    publishing: publishingOf(options, releases, access, clock),
    operator: operatorOf(operatorToken),
    stopping: stopping.signal,
  };
  const { host = '127.0.0.1' } = options;
  const server = createHttpServer({ services, log, host, hostNames: hostNamesOf(options) });
  return {
    services,
    engine,
    access,
    server,
    operatorToken,
    refresh: () => releases.refresh(),
    start: async (port) => {
      const url = await server.start(port);
      address ??= url;
      const onRelease = (): void => access.actors.forgetAll();
      const { owner } = options;
      const behind = { ...messages, ...printing, incentives };
      const parts = { ...needs, releases, ...behind, onRelease };
      work.current = await startWork({ ...parts, ...(owner !== undefined && { owner }) });
      return url;
    },
    stop: async () => {
      stopping.abort();
      await server.stop(patience);
      await work.current?.stop();
      await closeAll({ messages, printing }, engineParts, options);
    },
  };
}

interface DomainNeeds extends Omit<
  Parameters<typeof openMessaging>[0],
  'onDeliveries' | 'letters'
> {
  readonly store: ServerStore;
  readonly directory: PeopleDirectory;
  readonly ids: IdSource;
  readonly engineParts: EngineParts;
  readonly work: { readonly current?: Work };
}

/** Messages, payouts and documents. */
function openDomains(needs: DomainNeeds, options: BatonOptions) {
  const { store, directory, engineParts, work, ids, address } = needs;
  const onDeliveries = (): void => work.current?.wakeDeliveries();
  const open: { documents?: DocumentParts } = {};
  const letters = letterWriter(() => open.documents);
  const messages = openMessaging({ ...needs, onDeliveries, letters }, options);
  const incentives = incentiveParts(store, engineParts, directory, () =>
    work.current?.wakePayouts(),
  );
  const printing = openDocuments(
    {
      ...needs,
      ids,
      random: secureRandom,
      key: messages.links.key,
      statements: statementSource(incentives),
      post: letterPost(needs, address, onDeliveries),
      onQueued: () => work.current?.wakeDocuments(),
    },
    options.env,
  );
  open.documents = printing.documents;
  return { messages, incentives, printing };
}

function publishingOf(
  { store }: BatonOptions,
  releases: ReleaseCache,
  access: AccessParts,
  clock: Clock,
): Services['publishing'] {
  return createPublishing({ store, releases, clock }, async (newlyNamed) => {
    access.actors.forgetAll();
    await seedPeople(access, newlyNamed);
  });
}

async function closeAll(
  { messages, printing }: Pick<ReturnType<typeof openDomains>, 'messages' | 'printing'>,
  { routing }: { readonly routing: Routing },
  { store, log }: BatonOptions,
): Promise<void> {
  await printing.close();
  messages.close();
  await routing.idle();
  await store.close();
  log.flush();
}

function hostNamesOf({ hostNames = [], address }: BatonOptions): readonly string[] {
  return address === undefined ? hostNames : [...hostNames, new URL(address).hostname];
}

async function openReleases(store: ServerStore): Promise<ReleaseCache> {
  const releases = new ReleaseCache(store);
  await releases.refresh();
  if (!releases.isEmpty) await store.applyStoragePlan(releases.current().workspace.storage);
  return releases;
}

function accessParts(
  store: ServerStore,
  releases: ReleaseCache,
  clock: Clock,
  ids: IdSource,
): AccessParts & { readonly directory: PeopleDirectory } {
  return {
    store,
    clock,
    ids,
    random: secureRandom,
    passwords: new PasswordHasher({ random: secureRandom }),
    actors: new ActorCache({ clock }),
    directory: new PeopleDirectory({ store, clock }),
    organization: () => releases.current().workspace.organization,
    settings: defaultSignInSettings,
    heldWork: (person) => heldWork(store, person),
  };
}

function partsOfEngine(
  store: ServerStore,
  workspaces: ReleaseCache,
  access: AccessParts & { readonly directory: PeopleDirectory },
  wake: () => void,
): EngineParts & { readonly routing: Routing } {
  const { directory, organization, clock, ids } = access;
  const sees = rowVisibility(workspaces, clock);
  const routing = createRouting({ store, directory, organization, clock, sees });
  const onCommit: EngineParts['onCommit'] = (_entry, effects) => {
    if (effects.length > 0) wake();
  };
  return { store, workspaces, people: store, routing, clock, ids, onCommit };
}

function settingsOf(options: BatonOptions, address: () => string): HttpSettings {
  return {
    version: options.version,
    secureCookies: options.address?.startsWith('https:') ?? false,
    address,
    maxUploadBytes: 25 * megabyte,
    maxImportBytes: 512 * megabyte,
  };
}

function operatorOf(token: string): (secret: string) => Actor | undefined {
  const hash = (text: string): Buffer => createHash('sha256').update(text).digest();
  const own = hash(token);
  const actor = operatorActor('UTC');
  return (secret) => (timingSafeEqual(hash(secret), own) ? actor : undefined);
}
