import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { Type } from 'typebox';
import { authenticateToken, createToken } from '../../access/index.ts';
import { calendarOfMail } from '../../calendar/index.ts';
import { feedOf, occurrencesOf, takeReplies } from '../../meetings/index.ts';
import { BatonError, DAY, toIso } from '../../shared/index.ts';
import { readInstant } from '../core/instant.ts';
import { answer, created } from '../core/reply.ts';
import { anyone, route, signedIn, type Route } from '../core/route.ts';
import { occurrenceJson } from '../meetings/occurrence-json.ts';
import { OccurrenceSchema } from '../meetings/schemas.ts';
import { readBytes } from '../request/read-body.ts';
import { closed, Instant, list } from '../schemas/parts.ts';

const tag = 'Calendar';
const calendarType = 'text/calendar';
const mailType = 'message/rfc822';
/** An answer to an invitation is far shorter. */
const mostBytes = 1_048_576;
/** Letters, digits and the like, as `createToken` writes them. */
const Secret = Type.String({ minLength: 1, maxLength: 200, pattern: '^[A-Za-z0-9_-]+\\.ics$' });

/** Calendars of people, and what their programs send. */
export const calendarRoutes: readonly Route[] = [
  route({
    id: 'readCalendar',
    method: 'GET',
    path: '/calendar',
    tag,
    summary: 'The meetings to which the caller is invited, in order of time',
    description: 'From now up to 28 days ahead where nothing else is asked.',
    allowed: signedIn('read'),
    query: closed({ from: Type.Optional(Instant), until: Type.Optional(Instant) }),
    replies: { 200: { description: 'The occurrences.', schema: list(OccurrenceSchema) } },
    handle: async (call) => {
      const { from, until } = call.query;
      const start = from === undefined ? call.now : readInstant(from, '/from');
      const end = until === undefined ? start + 28 * DAY : readInstant(until, '/until');
      const found = await occurrencesOf(call.services.meetings, call.actor.id, start, end);
      return answer({ items: found.map(({ occurrence }) => occurrenceJson(occurrence, call)) });
    },
  }),
  route({
    id: 'createCalendarFeed',
    method: 'POST',
    path: '/calendar/feeds',
    tag,
    summary: 'Make a secret address by which a calendar program follows the meetings of the caller',
    description:
      'The address is shown this once. It is good for a year at most and can be withdrawn among the API tokens of ' +
      'the person, where it has the scope `calendar`: with it one reads these meetings and does nothing else.',
    allowed: signedIn('admin'),
    body: closed({ name: Type.String({ minLength: 1, maxLength: 100 }) }),
    replies: {
      201: {
        description: 'The address.',
        schema: closed({ url: Type.String(), token: Type.String(), expires: Instant }),
      },
    },
    handle: async (call) => {
      const { access, settings } = call.services;
      const expires = call.now + Math.min(access.settings.tokenLongest, 365 * DAY);
      const request = { name: call.body.name, scopes: ['calendar'], expires };
      const { secret, token } = await createToken(access, call.actor, request);
      const url = `${settings.address()}/api/v1/calendar/feeds/${secret}.ics`;
      return created({ url, token: token.id, expires: toIso(expires) }, '/api/v1/calendar');
    },
  }),
  route({
    id: 'readCalendarFeed',
    method: 'GET',
    path: '/calendar/feeds/{feed}',
    tag,
    summary: 'The meetings of a person as iCalendar, by a secret address',
    description: 'With `If-None-Match` nothing is sent while nothing has changed.',
    allowed: anyone,
    params: closed({ feed: Secret }),
    replies: {
      200: { description: 'The calendar.', mediaTypes: [calendarType] },
      304: { description: 'As it was.' },
    },
    handle: async (call) => {
      const secret = call.params.feed.slice(0, -'.ics'.length);
      const known = await authenticateToken(call.services.access, secret);
      if (!known?.actor.scopes?.includes('calendar'))
        throw new BatonError({
          code: 'not-found',
          params: { what: { en: 'calendar', 'zh-CN': '日历' }, id: 'feed' },
        });
      const text = await feedOf(call.services.meetings, known.actor);
      const tagOfText = `"${createHash('sha256').update(text).digest('base64url')}"`;
      const headers = { ETag: tagOfText, 'Cache-Control': 'private, no-cache' };
      const has = String(call.raw.headers['if-none-match'] ?? '');
      if (has.split(',').some((one) => one.trim().replace(/^W\//, '') === tagOfText))
        return { status: 304, headers };
      return {
        status: 200,
        stream: Readable.from([text]),
        headers: { ...headers, 'Content-Type': `${calendarType}; charset=utf-8` },
      };
    },
  }),
  route({
    id: 'takeCalendarReplies',
    method: 'POST',
    path: '/calendar/replies',
    tag,
    summary: 'Hand in what a calendar program answered to an invitation',
    description:
      'An iCalendar text with `METHOD:REPLY` (iTIP, RFC 5546), or the mail that holds it (iMIP, RFC 6047). Everybody ' +
      'for himself; who administers data, such as a mail gateway, for all. What was answered to an older version of ' +
      'the invitation changes nothing.',
    allowed: signedIn('write'),
    upload: [calendarType, mailType],
    replies: {
      200: { description: 'The occurrences that were answered.', schema: list(OccurrenceSchema) },
    },
    handle: async (call) => {
      const bytes = await readBytes(call.raw, mostBytes);
      const isMail = call.raw.headers['content-type']?.startsWith(mailType) === true;
      const found = isMail ? await calendarOfMail(bytes) : undefined;
      if (found && !found.ok) throw new BatonError(found.error);
      const text = found?.ok ? found.value : bytes.toString('utf8');
      const answered = await takeReplies(call.services.meetings, call.actor, text);
      return answer({ items: answered.map((one) => occurrenceJson(one, call)) });
    },
  }),
];
