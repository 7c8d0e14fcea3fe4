import { Type } from 'typebox';
import {
  changePassword,
  csrfTokenOf,
  setPasswordWithLink,
  signInWithLink,
  signInWithPassword,
  signOut,
  signOutEverywhere,
  startSeeingAs,
  stopSeeingAs,
  type SignInOrigin,
  type StartedSession,
} from '../../access/index.ts';
import { BatonError } from '../../shared/index.ts';
import { answer, type Reply } from '../core/reply.ts';
import { anyone, route, signedIn, type Call, type Route } from '../core/route.ts';
import { clearSession, setSession } from '../core/session-cookie.ts';
import { closed, id } from '../schemas/parts.ts';
import { MeSchema } from '../schemas/people.ts';

const tag = 'Session';
const Secret = Type.String({ minLength: 1, maxLength: 200 });
const Password = Type.String({ minLength: 1, maxLength: 1000 });
const Started = closed({
  person: Type.String(),
  csrfToken: Type.String({ description: 'Sent as X-CSRF-Token with every change.' }),
});
const started = { 200: { description: 'Signed in; the session is in a cookie.', schema: Started } };

/** Signing in and out. Nothing here needs a CSRF token before there is a session to misuse. */
export const sessionRoutes: readonly Route[] = [
  route({
    id: 'signInWithPassword',
    method: 'POST',
    path: '/session/password',
    tag,
    summary: 'Sign in with a password',
    allowed: anyone,
    body: closed({ email: Type.String({ minLength: 1, maxLength: 254 }), password: Password }),
    replies: started,
    handle: async (call) =>
      begin(call, await signInWithPassword(call.services.access, call.body, originOf(call))),
  }),
  route({
    id: 'signInWithLink',
    method: 'POST',
    path: '/session/link',
    tag,
    summary: 'Sign in with the secret of a one-time link',
    allowed: anyone,
    body: closed({ secret: Secret }),
    replies: started,
    handle: async (call) =>
      begin(call, await signInWithLink(call.services.access, call.body.secret, originOf(call))),
  }),
  route({
    id: 'setPasswordWithLink',
    method: 'POST',
    path: '/session/link/password',
    tag,
    summary: 'Set a password with a one-time link and sign in',
    allowed: anyone,
    body: closed({ secret: Secret, password: Password }),
    replies: started,
    handle: async (call) =>
      begin(call, await setPasswordWithLink(call.services.access, call.body, originOf(call))),
  }),
  route({
    id: 'readMe',
    method: 'GET',
    path: '/me',
    tag,
    summary: 'Who is signed in, with the CSRF token of the session',
    allowed: signedIn('read'),
    replies: { 200: { description: 'The person.', schema: MeSchema } },
    handle: ({ actor, credentials }) => {
      const csrf = credentials.kind === 'session' ? csrfTokenOf(credentials.secret) : undefined;
      const { manager: _, ...me } = actor;
      return answer({ ...me, ...(csrf === undefined ? {} : { csrfToken: csrf }) });
    },
  }),
  route({
    id: 'changePassword',
    method: 'PUT',
    path: '/me/password',
    tag,
    summary: 'Change one’s own password; other sessions end',
    allowed: signedIn('write'),
    body: closed({ present: Type.Optional(Password), password: Password }),
    replies: started,
    handle: async (call) =>
      begin(
        call,
        await changePassword(call.services.access, call.actor, call.body, originOf(call)),
      ),
  }),
  route({
    id: 'signOut',
    method: 'DELETE',
    path: '/session',
    tag,
    summary: 'Sign out',
    allowed: { ...signedIn('write'), seeingAs: true },
    replies: { 204: { description: 'Signed out.' } },
    handle: async (call) => {
      await signOut(call.services.access, ownSecret(call));
      return ended(call);
    },
  }),
  route({
    id: 'signOutEverywhere',
    method: 'DELETE',
    path: '/people/{person}/sessions',
    tag,
    summary: 'End every session and link of a person',
    description: 'Of oneself, or with the right “administer people” of another.',
    allowed: signedIn('write'),
    params: closed({ person: id('The person.') }),
    replies: { 204: { description: 'Signed out everywhere.' } },
    handle: async (call) => {
      await signOutEverywhere(call.services.access, call.actor, call.params.person);
      return call.params.person === call.actor.id ? ended(call) : { status: 204 };
    },
  }),
  route({
    id: 'startSeeingAs',
    method: 'POST',
    path: '/session/see-as',
    tag,
    summary: 'See the product as another person, without being able to change anything',
    allowed: signedIn('admin', 'see as'),
    body: closed({ person: id('The person.') }),
    replies: started,
    handle: async (call) => {
      const { access } = call.services;
      return begin(call, await startSeeingAs(access, call.actor, call.body.person, originOf(call)));
    },
  }),
  route({
    id: 'stopSeeingAs',
    method: 'DELETE',
    path: '/session/see-as',
    tag,
    summary: 'Return to one’s own view',
    allowed: { ...signedIn('read'), seeingAs: true },
    replies: started,
    handle: async (call) => {
      if (call.actor.seenBy === undefined) throw new BatonError({ code: 'http-not-seeing-as' });
      return begin(call, await stopSeeingAs(call.services.access, ownSecret(call), originOf(call)));
    },
  }),
];

function originOf({ address, raw }: Call): SignInOrigin {
  return { address, agent: raw.headers['user-agent'] };
}

function begin(call: Call, session: StartedSession): Reply {
  const cookie = setSession(session, call.now, call.services.settings.secureCookies);
  return {
    status: 200,
    body: { person: session.person, csrfToken: session.csrfToken },
    headers: { 'Set-Cookie': cookie },
  };
}

function ended(call: Call): Reply {
  const cookie = clearSession(call.services.settings.secureCookies);
  return { status: 204, headers: { 'Set-Cookie': cookie } };
}

/** The secret of the session in use. Raises `needs-session`. */
function ownSecret({ credentials }: Call): string {
  if (credentials.kind === 'session') return credentials.secret;
  throw new BatonError({ code: 'needs-session' });
}
