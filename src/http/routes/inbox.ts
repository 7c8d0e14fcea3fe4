import { Type } from 'typebox';
import {
  markInboxItem,
  readInbox,
  type InboxEntry,
  type InboxMark,
} from '../../collaboration/index.ts';
import { BatonError, toIso } from '../../shared/index.ts';
import { readInstant } from '../core/instant.ts';
import { answer, nothingToSay } from '../core/reply.ts';
import { route, signedIn, type Route } from '../core/route.ts';
import { closed, cursor, id, Instant, limit } from '../schemas/parts.ts';
import { filled, momentOf } from '../standing/reading.ts';

const tag = 'Inbox';
const Fact = closed({ label: Type.String(), value: Type.String() });

const EntrySchema = closed({
  id: Type.String(),
  topic: Type.String({ description: 'offered, approval asked, mentioned, …' }),
  case: Type.Optional(closed({ id: Type.String(), name: Type.String(), funnel: Type.String() })),
  at: Instant,
  subject: Type.String({ description: 'One line, in the reader’s language.' }),
  text: Type.String({ description: 'A sentence or two; lines are separated by breaks.' }),
  facts: Type.Array(Fact),
  more: Type.Array(closed({ text: Type.String(), facts: Type.Array(Fact) }), {
    description: 'What else the same change brought.',
  }),
  offer: Type.Optional(Type.String({ description: 'The offer it is about.' })),
  approval: Type.Optional(Type.String({ description: 'The approval it is about.' })),
  task: Type.Optional(Type.String({ description: 'The task it is about.' })),
  payout: Type.Optional(
    closed({
      plan: Type.String(),
      period: Type.String(),
      dispute: Type.Optional(Type.String({ description: 'The objection it is about.' })),
    }),
  ),
  page: Type.Optional(
    closed({
      path: Type.String({ description: 'The page of the app that it is about.' }),
      label: Type.String({ description: 'What a link to it says.' }),
    }),
  ),
  mustAnswer: Type.Boolean({ description: 'It waits for an answer of the caller.' }),
  due: Type.Optional(Type.String({ format: 'date-time', description: 'Until when.' })),
  read: Type.Optional(Instant),
  done: Type.Optional(Instant),
  snoozedUntil: Type.Optional(Instant),
});

const view = Type.Union([Type.Literal('open'), Type.Literal('snoozed'), Type.Literal('done')]);
const markWords = ['read', 'unread', 'done', 'open', 'snoozed'] as const;

/** What the caller was told, and what he has to answer. */
export const inboxRoutes: readonly Route[] = [
  route({
    id: 'readInbox',
    method: 'GET',
    path: '/inbox',
    tag,
    summary: 'One’s own inbox, the newest first, with how much is open and unread',
    allowed: signedIn('read'),
    query: closed({ view: Type.Optional(view), limit: limit(100), cursor }),
    replies: {
      200: {
        description: 'A page of items.',
        schema: closed({
          items: Type.Array(EntrySchema),
          next: Type.Optional(Type.String()),
          counts: closed({
            open: Type.Integer(),
            unread: Type.Integer(),
            news: Type.Integer({ description: 'Unread, and asking for no answer.' }),
          }),
        }),
      },
    },
    handle: async ({ services, actor, query, locale, now }) => {
      const page = {
        view: query.view ?? 'open',
        limit: query.limit ?? 50,
        ...(query.cursor === undefined ? {} : { before: query.cursor }),
      } as const;
      const [{ items, next }, counts] = await Promise.all([
        readInbox(services.messaging, { ...actor, locale }, page),
        services.store.countInbox(actor.id, now),
      ]);
      return answer(filled({ items: items.map((item) => entryJson(item)), next, counts }));
    },
  }),
  route({
    id: 'markInboxItem',
    method: 'POST',
    path: '/inbox/{item}/mark',
    tag,
    summary: 'Mark an item as read, unread, done or open, or have it come back later',
    allowed: signedIn('write'),
    params: closed({ item: id('The item.') }),
    body: closed({
      as: Type.Union(markWords.map((word) => Type.Literal(word))),
      until: Type.Optional(Instant),
    }),
    replies: { 204: { description: 'Marked.' } },
    handle: async ({ services, actor, params, body }) => {
      await markInboxItem(services.messaging, actor, params.item, markOf(body.as, body.until));
      return nothingToSay;
    },
  }),
];

/** Raises `input-required` where nothing says until when an item is to wait. */
function markOf(as: InboxMark['as'], until: string | undefined): InboxMark {
  if (as !== 'snoozed') return { as };
  if (until !== undefined) return { as, until: readInstant(until, '/until') };
  throw new BatonError({ code: 'input-required', params: { field: 'until' }, path: '/until' });
}

function entryJson(entry: InboxEntry): object {
  const { at, due, read, done, snoozedUntil, ...rest } = entry;
  return filled({
    ...rest,
    at: toIso(at),
    due: momentOf(due),
    read: momentOf(read),
    done: momentOf(done),
    snoozedUntil: momentOf(snoozedUntil),
  });
}
