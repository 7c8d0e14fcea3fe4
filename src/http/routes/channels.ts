import { Type } from 'typebox';
import {
  reportChannels,
  resumeChannel,
  testChannel,
  type ChannelReport,
} from '../../collaboration/index.ts';
import { localize, toIso, type Locale } from '../../shared/index.ts';
import { readInstant } from '../core/instant.ts';
import { answer, nothingToSay } from '../core/reply.ts';
import { route, signedIn, type Call, type Route } from '../core/route.ts';
import { notFound } from '../reading/collection.ts';
import { closed, cursor, Instant, limit, list, name, page } from '../schemas/parts.ts';
import { filled, momentOf } from '../standing/reading.ts';

const tag = 'Channels';
const administers = signedIn('admin', 'administer data');
const channelWord = { en: 'channel', 'zh-CN': '渠道' };
const deliveryWord = { en: 'dead delivery', 'zh-CN': '未送达的消息' };
const oneChannel = closed({ channel: name('The channel.') });

const ChannelSchema = closed({
  channel: Type.String(),
  title: Type.String(),
  kind: Type.String({ description: 'email, slack, teams or webhook.' }),
  state: Type.String({ description: 'ready, failing, paused or not configured.' }),
  missing: Type.Optional(Type.String({ description: 'The secret that has to be set.' })),
  failures: Type.Integer({ description: 'In a row.' }),
  pausedUntil: Type.Optional(Instant),
  lastSuccess: Type.Optional(Instant),
  lastFailure: Type.Optional(closed({ at: Instant, error: Type.String() })),
});

/** What the message says stays with its reader. */
const DeadDeliverySchema = closed({
  key: Type.String(),
  channel: Type.String(),
  person: Type.Optional(Type.String()),
  case: Type.String(),
  attempts: Type.Integer(),
  created: Instant,
  died: Instant,
  error: Type.String(),
});

/** How the ways out are doing, and messages that could not be delivered. */
export const channelRoutes: readonly Route[] = [
  route({
    id: 'listChannels',
    method: 'GET',
    path: '/channels',
    tag,
    summary: 'Channels and how they are doing',
    allowed: administers,
    replies: { 200: { description: 'The channels.', schema: list(ChannelSchema) } },
    handle: async ({ services, locale }) => {
      const reports = await reportChannels(services.messaging);
      return answer({ items: reports.map((report) => channelJson(report, locale)) });
    },
  }),
  route({
    id: 'testChannel',
    method: 'POST',
    path: '/channels/{channel}/test',
    tag,
    summary: 'Send the caller a test message by a channel',
    allowed: administers,
    params: oneChannel,
    replies: { 204: { description: 'The receiver has taken it.' } },
    handle: async ({ services, actor, locale, params }) => {
      await testChannel(services.messaging, { ...actor, locale }, params.channel);
      return nothingToSay;
    },
  }),
  route({
    id: 'pauseChannel',
    method: 'POST',
    path: '/channels/{channel}/pause',
    tag,
    summary: 'Send nothing by a channel until a moment; what comes up waits',
    allowed: administers,
    params: oneChannel,
    body: closed({ until: Instant }),
    replies: { 204: { description: 'It is paused.' } },
    handle: async ({ services, params, body, now }) => {
      requireChannel(services, params.channel);
      const pausedUntil = readInstant(body.until, '/until');
      const known = await services.store.loadChannelHealth();
      const before = known.find(({ channel }) => channel === params.channel);
      await services.store.saveChannelHealth({
        failures: 0,
        ...before,
        channel: params.channel,
        pausedSince: before?.pausedSince ?? now,
        pausedUntil,
      });
      return nothingToSay;
    },
  }),
  route({
    id: 'continueChannel',
    method: 'POST',
    path: '/channels/{channel}/continue',
    tag,
    summary: 'Let a paused channel go on at once',
    allowed: administers,
    params: oneChannel,
    replies: { 204: { description: 'It goes on.' } },
    handle: async ({ services, params }) => {
      requireChannel(services, params.channel);
      await resumeChannel(services.messaging, params.channel);
      return nothingToSay;
    },
  }),
  route({
    id: 'listDeadDeliveries',
    method: 'GET',
    path: '/dead-deliveries',
    tag,
    summary: 'Messages that were given up after many attempts',
    allowed: administers,
    query: closed({ limit: limit(200), cursor }),
    replies: { 200: { description: 'A page of them.', schema: page(DeadDeliverySchema) } },
    handle: async ({ services, query }) => {
      const most = query.limit ?? 50;
      const after = query.cursor === undefined ? {} : { after: query.cursor };
      const dead = await services.store.listDeadDeliveries({ limit: most, ...after });
      const last = dead.length === most ? dead.at(-1)?.key : undefined;
      const items = dead.map(
        ({ key, channel, person, case: caseId, attempts, created, died, error }) =>
          filled({
            key,
            channel,
            person,
            case: caseId,
            attempts,
            error,
            created: toIso(created),
            died: toIso(died),
          }),
      );
      return answer(filled({ items, next: last }));
    },
  }),
  route({
    id: 'retryDeadDelivery',
    method: 'POST',
    path: '/dead-deliveries/retry',
    tag,
    summary: 'Put a message back into the queue',
    allowed: administers,
    body: closed({ key: Type.String({ minLength: 1, maxLength: 500 }) }),
    replies: { 204: { description: 'It is tried again.' } },
    handle: async ({ services, body, now }) => {
      const revived = await services.store.reviveDelivery(body.key, now);
      if (!revived) throw notFound(deliveryWord, body.key);
      services.messaging.onDeliveries?.();
      return nothingToSay;
    },
  }),
];

function requireChannel({ workspaces }: Call['services'], channel: string): void {
  const { channels } = workspaces.current().workspace;
  if (!channels.has(channel)) throw notFound(channelWord, channel);
}

function channelJson(
  { title, pausedUntil, lastSuccess, lastFailure, ...rest }: ChannelReport,
  locale: Locale,
): object {
  return filled({
    ...rest,
    title: localize(title, locale),
    pausedUntil: momentOf(pausedUntil),
    lastSuccess: momentOf(lastSuccess),
    lastFailure: lastFailure && { ...lastFailure, at: toIso(lastFailure.at) },
  });
}
