import { Type } from 'typebox';
import { endSession, listSessions, sessionId } from '../../access/index.ts';
import { toIso } from '../../shared/index.ts';
import { answer, nothingToSay } from '../core/reply.ts';
import { route, signedIn, type Route } from '../core/route.ts';
import { closed, id, Instant, list } from '../schemas/parts.ts';

const tag = 'People';

const SessionSchema = closed({
  id: Type.String(),
  created: Instant,
  expires: Instant,
  address: Type.Optional(Type.String({ description: 'The network address that signed in.' })),
  agent: Type.Optional(Type.String({ description: 'What the browser calls itself.' })),
  current: Type.Boolean({ description: 'Whether it is the one that asks.' }),
});

/** Where somebody is signed in, and signing out there. */
export const personSessionRoutes: readonly Route[] = [
  route({
    id: 'listSessions',
    method: 'GET',
    path: '/people/{person}/sessions',
    tag,
    summary: 'The sessions in which a person is signed in, the latest first',
    description: 'Of oneself, or with the right “administer people” of another.',
    allowed: signedIn('read'),
    params: closed({ person: id('The person.') }),
    replies: { 200: { description: 'The sessions.', schema: list(SessionSchema) } },
    handle: async ({ services, actor, params, credentials }) => {
      const own = credentials.kind === 'session' ? sessionId(credentials.secret) : undefined;
      const sessions = await listSessions(services.access, actor, params.person);
      return answer({
        items: sessions.map(({ created, expires, ...session }) => ({
          ...session,
          created: toIso(created),
          expires: toIso(expires),
          current: session.id === own,
        })),
      });
    },
  }),
  route({
    id: 'endSession',
    method: 'DELETE',
    path: '/people/{person}/sessions/{session}',
    tag,
    summary: 'Sign a person out of one session',
    description: 'Of oneself, or with the right “administer people” of another.',
    allowed: signedIn('write'),
    params: closed({ person: id('The person.'), session: id('The session.') }),
    replies: { 204: { description: 'The session has ended.' } },
    handle: async ({ services, actor, params }) => {
      await endSession(services.access, actor, params);
      return nothingToSay;
    },
  }),
];
