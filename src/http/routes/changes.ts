import { Type } from 'typebox';
import { collectionView } from '../../access/index.ts';
import { entityOf, type Collection } from '../../definitions/index.ts';
import type { Change } from '../../engine/index.ts';
import { BatonError, toIso } from '../../shared/index.ts';
import { identify } from '../core/identify.ts';
import type { Reply } from '../core/reply.ts';
import { route, signedIn, type Call, type Route } from '../core/route.ts';
import { closed } from '../schemas/parts.ts';

const allowed = signedIn('read');
/** How often a reader is told that the stream is still there, and it is looked whether he is still signed in. */
const heartbeat = 15_000;
/** How often it is looked at what no change tells of. */
const look = 1000;
const batch = 200;

export const changeRoutes: readonly Route[] = [
  route({
    id: 'streamChanges',
    method: 'GET',
    path: '/changes',
    tag: 'Changes',
    summary: 'Changes of cases and records that the caller may see, as they happen',
    description:
      'Server-sent events. Reconnect with `Last-Event-ID`, or `after`, to miss nothing. An event `change` says which row changed; what it is now is read from the row. An event `inbox` says that the caller’s inbox changed, `release` which release of the definitions applies now, and `here` (the first, and every few seconds) that the stream goes on.',
    allowed,
    query: closed({
      after: Type.Optional(Type.Integer({ minimum: 0, description: 'Position to read on from.' })),
    }),
    replies: { 200: { description: 'The stream.', mediaTypes: ['text/event-stream'] } },
    handle: async (call): Promise<Reply> => {
      const after = positionOf(call) ?? (await call.services.store.lastPosition());
      return {
        status: 200,
        stream: events(call, after),
        headers: {
          'Content-Type': 'text/event-stream; charset=utf-8',
          'Cache-Control': 'no-store',
          'X-Accel-Buffering': 'no',
        },
      };
    },
  }),
];

/** Raises `http-header-invalid`. */
function positionOf(call: Call<unknown, { readonly after?: number }>): number | undefined {
  const given = call.raw.headers['last-event-id'];
  if (given === undefined) return call.query.after;
  if (typeof given === 'string' && /^\d{1,15}$/.test(given)) return Number(given);
  throw new BatonError({
    code: 'http-header-invalid',
    params: { header: 'Last-Event-ID', expected: 'the id of an event of this stream' },
  });
}

/** Reads on from a position, for as long as the caller is connected and signed in. */
async function* events(call: Call, from: number): AsyncGenerator<string> {
  const { store, stopping } = call.services;
  const gone = new AbortController();
  call.raw.once('close', () => gone.abort());
  const ended = AbortSignal.any([gone.signal, stopping]);
  const waiter = new Waiter(ended);
  const unsubscribe = store.onChange(() => waiter.wake());
  let position = from;
  let told = from;
  let reader: Reader = call;
  let release = releaseOf(call);
  let checked = Date.now();
  try {
    yield `retry: 1000\n\nid: ${from}\n${hereText}`;
    while (!ended.aborted) {
      const changes = await store.readChanges(position, batch);
      for (const change of await visible(reader, changes)) yield eventText(change);
      position = changes.at(-1)?.position ?? position;
      if (changes.length === batch) continue;
      const inbox = await store.inboxChanged(reader.actor.id);
      if (inbox > told) yield inboxText;
      told = Math.max(told, inbox);
      do {
        const current = releaseOf(call);
        if (current !== release) yield releaseText((release = current));
        if (Date.now() - checked < heartbeat) continue;
        checked = Date.now();
        const actor = await stillSignedIn(call);
        if (actor === undefined) return;
        reader = { services: call.services, actor, now: call.services.clock.now() };
        yield hereText;
      } while (!(await waiter.wait(look)) && !ended.aborted);
    }
  } finally {
    unsubscribe();
  }
}

const hereText = 'event: here\ndata: {}\n\n';

/** It has no id: the reader goes on from the last change of a row, and may be told of his inbox twice. */
const inboxText = 'event: inbox\ndata: {}\n\n';

function releaseText(number: number): string {
  return `event: release\ndata: ${JSON.stringify({ number })}\n\n`;
}

function releaseOf({ services }: Pick<Call, 'services'>): number {
  return services.workspaces.current().number;
}

type Reader = Pick<Call, 'services' | 'actor' | 'now'>;

/** The changes whose rows the reader sees as they are now; asked of the store once per collection. */
async function visible(reader: Reader, changes: readonly Change[]): Promise<readonly Change[]> {
  const ids = new Map<Collection, Set<string>>();
  for (const { collection, id } of changes)
    ids.set(collection, (ids.get(collection) ?? new Set()).add(id));
  const seen = new Set<string>();
  for (const [collection, wanted] of ids)
    for (const id of await visibleIds(reader, collection, [...wanted]))
      seen.add(`${collection}/${id}`);
  return changes.filter(({ collection, id }) => seen.has(`${collection}/${id}`));
}

async function visibleIds(
  { services, actor }: Reader,
  collection: Collection,
  ids: readonly string[],
): Promise<readonly string[]> {
  const { workspace } = services.workspaces.current();
  const entity = entityOf(workspace, collection);
  if (entity === undefined) return [];
  const policy = workspace.policies.get(collection);
  const view = collectionView(policy, actor, entity, services.clock.now());
  if (view.rows.op === 'false') return [];
  const among = { op: 'in', field: 'id', type: { kind: 'text' }, values: ids } as const;
  const { rows } = await services.store.queryRows({
    collection,
    where: { op: 'and', of: [among, view.rows] },
    sort: [],
    limit: ids.length,
  });
  return rows.map((row) => String(row['id']));
}

function eventText({ position, collection, id, revision, at }: Change): string {
  const data = JSON.stringify({ collection, id, revision, at: toIso(at) });
  return `id: ${position}\nevent: change\ndata: ${data}\n\n`;
}

/** Who the caller is now; undefined where the session or token has ended meanwhile. */
async function stillSignedIn(call: Call): Promise<Call['actor'] | undefined> {
  try {
    const { actor } = await identify(call.services, call.raw, { allowed, changes: false });
    return actor;
  } catch (error) {
    if (error instanceof BatonError) return undefined;
    throw error;
  }
}

/** Waits for a wake-up that may come before the wait begins. */
class Waiter {
  readonly #ended: AbortSignal;
  #woken = false;
  #resolve: (() => void) | undefined;

  constructor(ended: AbortSignal) {
    this.#ended = ended;
    ended.addEventListener('abort', () => this.wake(), { once: true });
  }

  wake(): void {
    this.#woken = true;
    this.#resolve?.();
  }

  /** True where something happened, false after so many milliseconds without. */
  async wait(milliseconds: number): Promise<boolean> {
    if (!this.#woken && !this.#ended.aborted)
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, milliseconds);
        this.#resolve = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    const woken = this.#woken;
    this.#woken = false;
    this.#resolve = undefined;
    return woken;
  }
}
