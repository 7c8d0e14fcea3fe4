import { Type, type Static } from 'typebox';
import {
  createPerson,
  createToken,
  deactivatePerson,
  issueSignInLink,
  listPeople,
  listTokens,
  reactivatePerson,
  readPerson,
  revokeToken,
  setPlaces,
  updatePerson,
  type Colleague,
  type Membership,
  type PersonView,
} from '../../access/index.ts';
import { toIso } from '../../shared/index.ts';
import { readInstant } from '../core/instant.ts';
import { answer, created, nothingToSay, type Reply } from '../core/reply.ts';
import { revisionOf } from '../core/revision.ts';
import { route, signedIn, type Route } from '../core/route.ts';
import { closed, cursor, id, Instant, limit, page, Revision } from '../schemas/parts.ts';
import {
  MembershipSchema,
  PersonSchema,
  personJson,
  TokenList,
  tokenJson,
  TokenSchema,
} from '../schemas/people.ts';

const tag = 'People';
const Name = Type.String({ minLength: 1, maxLength: 200 });
const ShortText = Type.String({ minLength: 1, maxLength: 100 });
const onePerson = closed({ person: id('The person.') });
const person = { 200: { description: 'The person.', schema: PersonSchema } };
const administers = signedIn('admin', 'administer people');
const revision = closed({ revision: Type.Optional(Revision) });

export const peopleRoutes: readonly Route[] = [
  route({
    id: 'listPeople',
    method: 'GET',
    path: '/people',
    tag,
    summary: 'People; whole for whoever administers them, as colleagues otherwise',
    allowed: signedIn('read'),
    query: closed({
      search: Type.Optional(Type.String({ minLength: 1, maxLength: 200 })),
      limit: limit(200),
      cursor,
    }),
    replies: { 200: { description: 'A page of people.', schema: page(PersonSchema) } },
    handle: async ({ services, actor, query }) => {
      const most = query.limit ?? 50;
      const people = await listPeople(services.access, actor, {
        limit: most,
        ...(query.cursor === undefined ? {} : { after: query.cursor }),
        ...(query.search === undefined ? {} : { search: query.search }),
      });
      const last = people.length === most ? people.at(-1) : undefined;
      const next = last === undefined ? {} : { next: last.id };
      return answer({ items: people.map((one) => personJson(one)), ...next });
    },
  }),
  route({
    id: 'createPerson',
    method: 'POST',
    path: '/people',
    tag,
    summary: 'Add a person',
    allowed: administers,
    body: closed({
      email: Type.String({ minLength: 3, maxLength: 254 }),
      name: Name,
      locale: Type.Optional(ShortText),
      zone: Type.Optional(ShortText),
      manager: Type.Optional(ShortText),
      memberships: Type.Optional(Type.Array(MembershipSchema, { maxItems: 100 })),
    }),
    replies: { 201: { description: 'The person added.', schema: PersonSchema } },
    handle: async ({ services, actor, body: { memberships, ...body } }) => {
      const places = memberships && {
        memberships: memberships.map((place, at) => placeOf(place, at)),
      };
      const added = await createPerson(services.access, actor, { ...body, ...places });
      return created(personJson(added), `/api/v1/people/${added.id}`, added.revision);
    },
  }),
  route({
    id: 'readPerson',
    method: 'GET',
    path: '/people/{person}',
    tag,
    summary: 'One person',
    allowed: signedIn('read'),
    params: onePerson,
    replies: person,
    handle: async ({ services, actor, params }) =>
      personReply(await readPerson(services.access, actor, params.person)),
  }),
  route({
    id: 'updatePerson',
    method: 'PATCH',
    path: '/people/{person}',
    tag,
    summary: 'Change a person; one’s own name, language and time zone without any right',
    allowed: signedIn('write'),
    conditional: true,
    params: onePerson,
    body: closed({
      revision: Type.Optional(Revision),
      email: Type.Optional(Type.String({ minLength: 3, maxLength: 254 })),
      name: Type.Optional(Name),
      locale: Type.Optional(ShortText),
      zone: Type.Optional(ShortText),
      manager: Type.Optional(Type.Union([ShortText, Type.Null()])),
    }),
    replies: person,
    handle: async ({ services, actor, params, body, ifMatch }) => {
      const change = { ...body, revision: revisionOf(ifMatch, body.revision) };
      return personReply(await updatePerson(services.access, actor, params.person, change));
    },
  }),
  route({
    id: 'setPlaces',
    method: 'PUT',
    path: '/people/{person}/places',
    tag,
    summary: 'Say anew which roles, departments and teams a person has, with dates',
    allowed: administers,
    conditional: true,
    params: onePerson,
    body: closed({
      revision: Type.Optional(Revision),
      memberships: Type.Array(MembershipSchema, { maxItems: 500 }),
    }),
    replies: person,
    handle: async ({ services, actor, params, body, ifMatch }) => {
      const memberships = body.memberships.map((place, at) => placeOf(place, at));
      const change = { memberships, revision: revisionOf(ifMatch, body.revision) };
      return personReply(await setPlaces(services.access, actor, params.person, change));
    },
  }),
  route({
    id: 'deactivatePerson',
    method: 'POST',
    path: '/people/{person}/deactivate',
    tag,
    summary: 'Deactivate a person: sessions end, tokens stop, the name stays on cases',
    allowed: administers,
    conditional: true,
    params: onePerson,
    body: revision,
    replies: person,
    handle: async ({ services, actor, params, body, ifMatch }) => {
      const from = revisionOf(ifMatch, body.revision);
      return personReply(await deactivatePerson(services.access, actor, params.person, from));
    },
  }),
  route({
    id: 'reactivatePerson',
    method: 'POST',
    path: '/people/{person}/reactivate',
    tag,
    summary: 'Let a person sign in again',
    allowed: administers,
    conditional: true,
    params: onePerson,
    body: revision,
    replies: person,
    handle: async ({ services, actor, params, body, ifMatch }) => {
      const from = revisionOf(ifMatch, body.revision);
      return personReply(await reactivatePerson(services.access, actor, params.person, from));
    },
  }),
  route({
    id: 'issueSignInLink',
    method: 'POST',
    path: '/people/{person}/links',
    tag,
    summary: 'Issue a one-time sign-in link, to be handed to the person',
    allowed: administers,
    params: onePerson,
    replies: {
      201: {
        description: 'The link; its secret is shown this once.',
        schema: closed({ url: Type.String(), secret: Type.String(), expires: Instant }),
      },
    },
    handle: async ({ services, actor, params }) => {
      const { secret, expires } = await issueSignInLink(services.access, actor, params.person);
      const url = `${services.settings.address()}/sign-in?link=${secret}`;
      return { status: 201, body: { url, secret, expires: toIso(expires) } };
    },
  }),
];

const oneToken = closed({ person: id('The person.'), token: id('The token.') });

export const tokenRoutes: readonly Route[] = [
  route({
    id: 'listTokens',
    method: 'GET',
    path: '/people/{person}/tokens',
    tag,
    summary: 'API tokens of a person, without their secrets',
    allowed: signedIn('read'),
    params: onePerson,
    replies: { 200: { description: 'The tokens.', schema: TokenList } },
    handle: async ({ services, actor, params }) => {
      const tokens = await listTokens(services.access, actor, params.person);
      return answer({ items: tokens.map((token) => tokenJson(token)) });
    },
  }),
  route({
    id: 'createToken',
    method: 'POST',
    path: '/me/tokens',
    tag,
    summary: 'Make an API token for oneself',
    allowed: signedIn('write'),
    body: closed({
      name: ShortText,
      scopes: Type.Array(ShortText, { minItems: 1, maxItems: 10 }),
      expires: Instant,
    }),
    replies: {
      201: {
        description: 'The token; its secret is shown this once.',
        schema: closed({ secret: Type.String(), token: TokenSchema }),
      },
    },
    handle: async ({ services, actor, body }) => {
      const request = { ...body, expires: readInstant(body.expires, '/expires') };
      const { secret, token } = await createToken(services.access, actor, request);
      const location = `/api/v1/people/${actor.id}/tokens`;
      return created({ secret, token: tokenJson(token) }, location);
    },
  }),
  route({
    id: 'revokeToken',
    method: 'DELETE',
    path: '/people/{person}/tokens/{token}',
    tag,
    summary: 'End an API token at once',
    allowed: signedIn('write'),
    params: oneToken,
    replies: { 204: { description: 'The token is no longer good.' } },
    handle: async ({ services, actor, params }) => {
      await revokeToken(services.access, actor, params);
      return nothingToSay;
    },
  }),
];

function personReply(one: PersonView | Colleague): Reply {
  return answer(personJson(one), 'revision' in one ? one.revision : undefined);
}

function placeOf({ from, to, ...place }: Static<typeof MembershipSchema>, at: number): Membership {
  const path = `/memberships/${at}`;
  return {
    ...place,
    ...(from === undefined ? {} : { from: readInstant(from, `${path}/from`) }),
    ...(to === undefined ? {} : { to: readInstant(to, `${path}/to`) }),
  };
}
