import { Type } from 'typebox';
import {
  addAbsence,
  changeAbsence,
  removeAbsence,
  setMessagePreferences,
  setWorkProfile,
  type PersonView,
} from '../../access/index.ts';
import { inboxChannel } from '../../collaboration/index.ts';
import { byTheRules } from '../../engine/index.ts';
import { localize } from '../../shared/index.ts';
import { readInstant } from '../core/instant.ts';
import { answer, type Reply } from '../core/reply.ts';
import { revisionOf } from '../core/revision.ts';
import { route, signedIn, type Route } from '../core/route.ts';
import { ProblemList, problemList } from '../problem/problem-list.ts';
import { closed, id, list, Revision } from '../schemas/parts.ts';
import {
  AbsenceBody,
  MessagesSchema,
  PersonSchema,
  personJson,
  WorkSchema,
} from '../schemas/people.ts';

const tag = 'People';
const onePerson = closed({ person: id('The person.') });
const oneAbsence = closed({ person: id('The person.'), absence: id('The absence.') });
const change = {
  tag,
  conditional: true,
  replies: { 200: { description: 'The person.', schema: PersonSchema } },
} as const;

const ChannelSchema = closed({
  id: Type.String(),
  title: Type.String(),
  kind: Type.String({ description: '`inbox`, or `email`.' }),
});
const inboxTitle = { en: 'Inbox', 'zh-CN': '收件箱' };

/** How a person works, when he is away, how he wants to be told, and who takes over his work. */
export const personWorkRoutes: readonly Route[] = [
  route({
    ...change,
    id: 'setWorkProfile',
    method: 'PUT',
    path: '/people/{person}/work',
    summary: 'Say anew how a person works: part of full time, capacity, calendar, skills',
    allowed: signedIn('admin', 'administer people'),
    params: onePerson,
    body: closed({ revision: Type.Optional(Revision), work: WorkSchema }),
    handle: async ({ services, actor, params, body, ifMatch }) => {
      const given = { revision: revisionOf(ifMatch, body.revision), work: body.work };
      return whole(await setWorkProfile(services.access, actor, params.person, given));
    },
  }),
  route({
    ...change,
    id: 'setMessagePreferences',
    method: 'PUT',
    path: '/people/{person}/messages',
    summary: 'Say anew how one wants to be told; for others with the right “administer people”',
    allowed: signedIn('write'),
    params: onePerson,
    body: closed({ revision: Type.Optional(Revision), messages: MessagesSchema }),
    handle: async ({ services, actor, params, body, ifMatch }) => {
      const given = { revision: revisionOf(ifMatch, body.revision), messages: body.messages };
      return whole(await setMessagePreferences(services.access, actor, params.person, given));
    },
  }),
  route({
    id: 'listOwnChannels',
    method: 'GET',
    path: '/me/channels',
    tag,
    summary: 'By which ways the caller himself is told: the inbox, and e-mail where it is set up',
    allowed: signedIn('read'),
    replies: { 200: { description: 'The ways.', schema: list(ChannelSchema) } },
    handle: ({ services, locale }) => {
      const { channels } = services.workspaces.current().workspace;
      const mail = [...channels.values()].filter(({ settings }) => settings.kind === 'email');
      const own = [{ id: inboxChannel, title: inboxTitle, kind: inboxChannel }];
      const all = [...own, ...mail.map(({ id, title }) => ({ id, title, kind: 'email' }))];
      return answer({ items: all.map((one) => ({ ...one, title: localize(one.title, locale) })) });
    },
  }),
  route({
    ...change,
    id: 'addAbsence',
    method: 'POST',
    path: '/people/{person}/absences',
    summary: 'Say when one is away and who stands in; for others with “administer people”',
    allowed: signedIn('write'),
    params: onePerson,
    body: AbsenceBody,
    handle: async ({ services, actor, params, body, ifMatch }) => {
      const given = absenceOf(body, ifMatch);
      return whole(await addAbsence(services.access, actor, params.person, given));
    },
  }),
  route({
    ...change,
    id: 'changeAbsence',
    method: 'PUT',
    path: '/people/{person}/absences/{absence}',
    summary: 'Say anew when and how one absence is',
    allowed: signedIn('write'),
    params: oneAbsence,
    body: AbsenceBody,
    handle: async ({ services, actor, params, body, ifMatch }) => {
      const given = { id: params.absence, ...absenceOf(body, ifMatch) };
      return whole(await changeAbsence(services.access, actor, params.person, given));
    },
  }),
  route({
    ...change,
    id: 'removeAbsence',
    method: 'DELETE',
    path: '/people/{person}/absences/{absence}',
    summary: 'Take an absence away',
    allowed: signedIn('write'),
    params: oneAbsence,
    query: closed({ revision: Type.Optional(Revision) }),
    handle: async ({ services, actor, params, query, ifMatch }) => {
      const given = { id: params.absence, revision: revisionOf(ifMatch, query.revision) };
      return whole(await removeAbsence(services.access, actor, params.person, given));
    },
  }),
  route({
    id: 'handOverWork',
    method: 'POST',
    path: '/people/{person}/hand-over',
    tag,
    summary: 'Give all that a person holds to another, or to whom the rules find',
    description:
      'Cases, offers, approvals and tasks, each case whole. Sent again with the same key, it goes on where it was broken off.',
    allowed: signedIn('write'),
    idempotent: true,
    params: onePerson,
    body: closed({
      to: Type.Optional(id('Who takes over; by the rules where nobody is named.')),
      note: Type.Optional(Type.String({ minLength: 1, maxLength: 5000 })),
    }),
    replies: {
      200: {
        description: 'How many cases were handed over, and which were refused and why.',
        schema: closed({
          handedOver: Type.Integer(),
          refused: Type.Array(
            closed({
              case: Type.String(),
              problems: ProblemList,
            }),
          ),
        }),
      },
    },
    handle: async ({ services, actor, params, body, idempotencyKey, locale }) => {
      const { to = byTheRules, ...rest } = body;
      const request = { from: params.person, to, key: idempotencyKey, ...rest };
      const { handedOver, refused } = await services.engine.handOver(actor, request);
      return answer({
        handedOver,
        refused: refused.map(({ case: caseId, problems }) => ({
          case: caseId,
          problems: problemList(problems, locale),
        })),
      });
    },
  }),
];

function absenceOf(
  body: {
    readonly revision?: number;
    readonly from: string;
    readonly to: string;
    readonly standIn?: string;
    readonly note?: string;
  },
  ifMatch: number | undefined,
) {
  const { from, to, revision, ...rest } = body;
  return {
    ...rest,
    from: readInstant(from, '/from'),
    to: readInstant(to, '/to'),
    revision: revisionOf(ifMatch, revision),
  };
}

function whole(person: PersonView): Reply {
  return answer(personJson(person), person.revision);
}
