import { Type } from 'typebox';
import {
  addTopic,
  answerInvitation,
  callMeeting,
  cancelOccurrence,
  changeOccurrence,
  finishAction,
  listOccurrences,
  mayCall,
  meetingNamed,
  openOccurrence,
  owedBy,
  writeMinutes,
} from '../../meetings/index.ts';
import type { Meeting } from '../../definitions/index.ts';
import { DAY, localize, toIso } from '../../shared/index.ts';
import { readInstant } from '../core/instant.ts';
import { answer, created } from '../core/reply.ts';
import { route, signedIn, type Call, type Route } from '../core/route.ts';
import { actionJson, namesIn } from '../meetings/names.ts';
import { occurrenceJson, oneOccurrenceJson } from '../meetings/occurrence-json.ts';
import {
  ActionSchema,
  AnswerName,
  MeetingSchema,
  OccurrenceSchema,
  OneOccurrenceSchema,
  PresenceName,
} from '../meetings/schemas.ts';
import { closed, id, Instant, list, name } from '../schemas/parts.ts';
import { filled } from '../standing/reading.ts';

const tag = 'Meetings';
const oneMeeting = closed({ meeting: name('The meeting.') });
const oneOccurrence = closed({ meeting: name('The meeting.'), occurrence: id('The occurrence.') });
const whole = { 200: { description: 'The occurrence as it is now.', schema: OneOccurrenceSchema } };
const ShortText = Type.String({ minLength: 1, maxLength: 500 });
const LongText = Type.String({ maxLength: 20_000 });
const Person = id('A person.');
const path = '/meetings/{meeting}/occurrences/{occurrence}';

/** Meetings: what is planned, agendas, answers, minutes and action items. */
export const meetingRoutes: readonly Route[] = [
  route({
    id: 'listMeetings',
    method: 'GET',
    path: '/meetings',
    tag,
    summary: 'Meetings of which the caller sees an occurrence, or that he may call',
    allowed: signedIn('read'),
    replies: { 200: { description: 'The meetings.', schema: list(MeetingSchema) } },
    handle: async (call) => {
      const { meetings } = call.services.workspaces.current().workspace;
      const items = await Promise.all([...meetings.values()].map((one) => meetingJson(call, one)));
      return answer({ items: items.flat() });
    },
  }),
  route({
    id: 'listOccurrences',
    method: 'GET',
    path: '/meetings/{meeting}/occurrences',
    tag,
    summary: 'Occurrences of a meeting that the caller may see, in order of time',
    description: 'From 90 days back up to a year ahead where nothing else is asked.',
    allowed: signedIn('read'),
    params: oneMeeting,
    query: closed({ from: Type.Optional(Instant), until: Type.Optional(Instant) }),
    replies: { 200: { description: 'The occurrences.', schema: list(OccurrenceSchema) } },
    handle: async (call) => {
      const { from, until } = call.query;
      const meeting = meetingNamed(call.services, call.params.meeting);
      const found = await listOccurrences(
        call.services.meetings,
        call.actor,
        meeting,
        from === undefined ? call.now - 90 * DAY : readInstant(from, '/from'),
        until === undefined ? call.now + 366 * DAY : readInstant(until, '/until'),
      );
      return answer({ items: found.map((one) => occurrenceJson(one, call)) });
    },
  }),
  route({
    id: 'readOccurrence',
    method: 'GET',
    path,
    tag,
    summary: 'An occurrence: its people and why they are invited, agenda, minutes, action items',
    allowed: signedIn('read'),
    params: oneOccurrence,
    replies: whole,
    handle: (call) => shown(call, call.params),
  }),
  route({
    id: 'callMeeting',
    method: 'POST',
    path: '/meetings/{meeting}/occurrences',
    tag,
    summary: 'Call a meeting for a time of its own, by who may lead it',
    allowed: signedIn('write'),
    idempotent: true,
    params: oneMeeting,
    body: closed({ starts: Instant, subject: Type.Optional(ShortText) }),
    replies: { 201: { description: 'The new occurrence.', schema: OneOccurrenceSchema } },
    handle: async (call) => {
      const { actor, services, idempotencyKey: key, params, body } = call;
      const starts = readInstant(body.starts, '/starts');
      const asked = { starts, key, ...(body.subject !== undefined && { subject: body.subject }) };
      const made = await callMeeting(services.meetings, actor, params.meeting, asked);
      const { body: json } = await shown(call, { meeting: made.meeting, occurrence: made.id });
      return created(json, `/api/v1/meetings/${made.meeting}/occurrences/${made.id}`);
    },
  }),
  route({
    id: 'changeOccurrence',
    method: 'PATCH',
    path,
    tag,
    summary: 'Change one occurrence before it begins; those invited are told',
    allowed: signedIn('write'),
    params: oneOccurrence,
    body: closed({
      starts: Type.Optional(Instant),
      ends: Type.Optional(Instant),
      place: Type.Optional(ShortText),
      link: Type.Optional(Type.String({ pattern: '^https://', maxLength: 2000 })),
      chair: Type.Optional(Person),
      secretary: Type.Optional(Person),
      invite: Type.Optional(Type.Array(Person, { maxItems: 100 })),
    }),
    replies: whole,
    handle: async (call) => {
      const { starts, ends, ...rest } = call.body;
      await changeOccurrence(call.services.meetings, call.actor, call.params, {
        ...rest,
        ...(starts !== undefined && { starts: readInstant(starts, '/starts') }),
        ...(ends !== undefined && { ends: readInstant(ends, '/ends') }),
      });
      return shown(call, call.params);
    },
  }),
  route({
    id: 'cancelOccurrence',
    method: 'POST',
    path: `${path}/cancel`,
    tag,
    summary: 'Cancel one occurrence before it begins; those invited are told',
    allowed: signedIn('write'),
    params: oneOccurrence,
    replies: whole,
    handle: async (call) => {
      await cancelOccurrence(call.services.meetings, call.actor, call.params);
      return shown(call, call.params);
    },
  }),
  route({
    id: 'answerInvitation',
    method: 'PUT',
    path: `${path}/answer`,
    tag,
    summary: 'Say whether one comes',
    allowed: signedIn('write'),
    params: oneOccurrence,
    body: closed({ answer: AnswerName, comment: Type.Optional(ShortText) }),
    replies: whole,
    handle: async (call) => {
      await answerInvitation(call.services.meetings, call.actor, call.params, call.body);
      return shown(call, call.params);
    },
  }),
  route({
    id: 'addTopic',
    method: 'POST',
    path: `${path}/topics`,
    tag,
    summary: 'Put a topic on the agenda, by whoever is invited',
    allowed: signedIn('write'),
    params: oneOccurrence,
    body: closed({
      topic: ShortText,
      presenter: Type.Optional(Person),
      minutes: Type.Optional(Type.Integer({ minimum: 1, maximum: 1440 })),
    }),
    replies: whole,
    handle: async (call) => {
      await addTopic(call.services.meetings, call.actor, call.params, call.body);
      return shown(call, call.params);
    },
  }),
  route({
    id: 'writeMinutes',
    method: 'PATCH',
    path: `${path}/minutes`,
    tag,
    summary: 'Write down who came, what was said and decided, and who does what, by who leads it',
    description:
      'What is left out stays as it is; `decisions` are all of them, `actions` those that are new. An action item ' +
      'about a case becomes a task of that case; `required` keeps the case from moving on before it is done.',
    allowed: signedIn('write'),
    params: oneOccurrence,
    body: closed({
      presences: Type.Optional(
        Type.Array(closed({ person: Person, presence: PresenceName }), { maxItems: 200 }),
      ),
      guests: Type.Optional(Type.Array(ShortText, { maxItems: 100 })),
      notes: Type.Optional(
        Type.Array(closed({ section: id('A topic of the agenda.'), notes: LongText }), {
          maxItems: 100,
        }),
      ),
      decisions: Type.Optional(Type.Array(LongText, { maxItems: 100 })),
      actions: Type.Optional(
        Type.Array(
          closed({
            action: ShortText,
            owner: Person,
            due: Type.String({ format: 'date' }),
            case: Type.Optional(id('The case that it is about.')),
            required: Type.Optional(Type.Boolean()),
          }),
          { maxItems: 50 },
        ),
      ),
      held: Type.Optional(Type.Boolean({ description: 'The meeting is over.' })),
    }),
    replies: whole,
    handle: async (call) => {
      await writeMinutes(call.services.meetings, call.actor, call.params, call.body);
      return shown(call, call.params);
    },
  }),
  route({
    id: 'finishAction',
    method: 'POST',
    path: `${path}/actions/{action}/done`,
    tag,
    summary: 'Say that an action item is done, by its owner or who leads the meeting',
    allowed: signedIn('write'),
    params: closed({ ...oneOccurrence.properties, action: id('The action item.') }),
    replies: whole,
    handle: async (call) => {
      const { action: item, ...where } = call.params;
      await finishAction(call.services.meetings, call.actor, { ...where, item });
      return shown(call, where);
    },
  }),
  route({
    id: 'listActionItems',
    method: 'GET',
    path: '/action-items',
    tag,
    summary: 'What the caller owes by the meetings, what is due first at first',
    allowed: signedIn('read'),
    replies: { 200: { description: 'The action items.', schema: list(ActionSchema) } },
    handle: async (call) => {
      const owed = await owedBy(call.services.meetings, call.actor.id);
      const names = await namesIn(call, [], owed);
      return answer({ items: owed.map((one) => actionJson(one, names)) });
    },
  }),
];

async function shown(call: Call, where: { readonly meeting: string; readonly occurrence: string }) {
  const opened = await openOccurrence(call.services.meetings, call.actor, where);
  return answer(await oneOccurrenceJson(call, opened));
}

async function meetingJson(call: Call, meeting: Meeting): Promise<readonly object[]> {
  const { services, actor, now, locale } = call;
  const { meetings } = services;
  const seen = await listOccurrences(meetings, actor, meeting, now - 366 * DAY, now + 366 * DAY);
  const may = await mayCall(meetings, actor, meeting);
  if (seen.length === 0 && !may) return [];
  const next = seen.find(({ ends, status }) => ends > now && status !== 'cancelled');
  return [
    filled({
      id: meeting.id,
      title: localize(meeting.title, locale),
      description:
        meeting.description === undefined ? undefined : localize(meeting.description, locale),
      zone: meeting.zone,
      recurs: meeting.recurrence !== undefined,
      document: meeting.document,
      mayCall: may,
      next: next && { id: next.id, starts: toIso(next.starts) },
    }),
  ];
}
