import { createHash, timingSafeEqual } from 'node:crypto';
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
import type { DocumentParts, DocumentRenderer } from '../documents/index.ts';
import {
  createEngine,
  createRouting,
  heldWork,
  ReleaseCache,
  rowVisibility,
  type EngineParts,
  type ReleasedWorkspace,
  type Routing,
} from '../engine/index.ts';
import { createSchemaValidator } from '../forms/index.ts';
import type { HttpSettings, Maintenance, Services, ServerStore } from '../http/index.ts';
import { systemClock, uuids, type Clock, type IdSource } from '../shared/index.ts';
import { openDocuments } from './documents.ts';
import { openDrafting } from './drafting.ts';
import { goalParts } from './goals.ts';
import { incentiveParts, statementSource } from './incentives.ts';
import { letterPost, letterWriter } from './letters.ts';
import { meetingPost } from './meetings.ts';
import { openMessaging, type MessagingOptions } from './messaging.ts';
import { openOperations } from './operations.ts';
import { operatorActor } from './operator.ts';
import { createPublishing } from './publishing.ts';
import type { Work } from './work.ts';

export interface ServiceOptions extends MessagingOptions {
  readonly store: ServerStore;
  readonly log: Logger;
  readonly version: string;
  /** Where people reach it, when that is not where it listens: `https://baton.example.com`. */
  readonly address?: string;
  readonly clock?: Clock;
  readonly ids?: IdSource;
  /** Where the data lies, where that is a folder of ours. */
  readonly folder?: string;
  /** How the store is kept, where that is up to Baton. */
  readonly maintenance?: (parts: EngineParts) => Maintenance;
  /** Told of every commit of a case. */
  readonly onCommit?: EngineParts['onCommit'];
  /** The release that applies, where it is compiled already. */
  readonly released?: ReleasedWorkspace;
  /** What makes documents, in the place of threads and a browser of its own. */
  readonly renderer?: DocumentRenderer;
}

/** What goes on behind the requests, as far as the domains must know of it. */
export interface Behind {
  /** The work, once it has begun. */
  readonly work: { readonly current?: Work };
  /** Where people reach the server, once that is known. */
  readonly address: () => string;
  /** The token by which the command line acts; nobody acts by one without it. */
  readonly operatorToken?: string;
  /** Aborted when the server stops. */
  readonly stopping: AbortSignal;
}

/** Every domain put together over a store; `close` ends what they keep open, and closes the store. */
export interface OpenServices extends OpenDomains {
  readonly services: Services;
  readonly releases: ReleaseCache;
  readonly access: AccessParts & { readonly directory: PeopleDirectory };
  close(): Promise<void>;
}

const megabyte = 1_048_576;

/** Raises `release-damaged` or the problems of a stored release that this version no longer accepts. */
export async function openServices(options: ServiceOptions, behind: Behind): Promise<OpenServices> {
  const { store, log, clock = systemClock, ids = uuids } = options;
  const { work, address, stopping } = behind;
  const releases = await openReleases(options);
  const access = accessParts(store, releases, clock, ids);
  const engineParts = partsOfEngine(store, releases, access, (entry, effects) => {
    if (effects.length > 0) work.current?.wake();
    options.onCommit?.(entry, effects);
  });
  const engine = createEngine(engineParts);
  const { directory } = access;
  const needs = { store, engine, workspaces: releases, directory, clock, log };
  const domains = openDomains({ ...needs, ids, engineParts, address, work }, options);
  const { meetings, messages, incentives, printing } = domains;
  const { close: endWatching, ...operations } = openOperations({ ...options, clock, work });
  const drafts = openDrafting({ store, workspaces: releases, clock, ids });
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
    goals: goalParts(engineParts, store, directory),
    meetings,
    ...(options.maintenance && { maintenance: options.maintenance(engineParts) }),
    settings: settingsOf(options, address),
    publishing: publishingOf(options, releases, access, clock),
    drafting: drafts.drafting,
    ...operations,
    operator: operatorOf(behind.operatorToken),
    onBulkRun: () => work.current?.wakeBulkRuns(),
    stopping,
  };
  const close = async (): Promise<void> => {
    endWatching();
    await drafts.close();
    await printing.close();
    messages.close();
    await engineParts.routing.idle();
    await store.close();
    log.flush();
  };
  return { services, releases, access, ...domains, close };
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
type OpenDomains = ReturnType<typeof openDomains>;

function openDomains(needs: DomainNeeds, options: ServiceOptions) {
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
    options,
  );
  open.documents = printing.documents;
  const meetings = { ...needs, post: meetingPost(messages.messaging) };
  return { meetings, messages, incentives, printing };
}

function publishingOf(
  { store }: ServiceOptions,
  releases: ReleaseCache,
  access: AccessParts,
  clock: Clock,
): Services['publishing'] {
  return createPublishing({ store, releases, clock }, async (newlyNamed) => {
    access.actors.forgetAll();
    await seedPeople(access, newlyNamed);
  });
}

async function openReleases({ store, released }: ServiceOptions): Promise<ReleaseCache> {
  const releases = new ReleaseCache(store);
  if (released) releases.adopt(released, released.workspace);
  else await releases.refresh();
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
  onCommit: NonNullable<EngineParts['onCommit']>,
): EngineParts & { readonly routing: Routing } {
  const { directory, organization, clock, ids } = access;
  const sees = rowVisibility(workspaces, clock);
  const routing = createRouting({ store, directory, organization, clock, sees });
  return { store, workspaces, people: store, routing, clock, ids, onCommit };
}

function settingsOf(options: ServiceOptions, address: () => string): HttpSettings {
  return {
    version: options.version,
    secureCookies: options.address?.startsWith('https:') ?? false,
    address,
    maxUploadBytes: 25 * megabyte,
    maxImportBytes: 512 * megabyte,
  };
}

function operatorOf(token: string | undefined): (secret: string) => Actor | undefined {
  if (token === undefined) return () => undefined;
  const hash = (text: string): Buffer => createHash('sha256').update(text).digest();
  const own = hash(token);
  const actor = operatorActor('UTC');
  return (secret) => (timingSafeEqual(hash(secret), own) ? actor : undefined);
}
