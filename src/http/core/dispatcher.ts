import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Logger } from 'pino';
import { BatonError, canonicalJson, type Locale } from '../../shared/index.ts';
import { hasBody, readJson } from '../request/read-body.ts';
import { readIdempotencyKey, readIfMatch, readLocale } from '../request/headers.ts';
import { readQuery } from '../request/read-query.ts';
import { problemReply } from '../problem/problem-reply.ts';
import type { Headers } from '../security/headers.ts';
import type { Services } from '../services.ts';
import type { Identity } from './identify.ts';
import { prepareRoute, type PreparedRoute } from './prepare.ts';
import type { Reply } from './reply.ts';
import { rawHeaders, respond } from './respond.ts';
import type { Allowed, Call, Route } from './route.ts';
import { RouteTable, type Match } from './table.ts';

/** What is told of every request when it is over. */
export interface RequestOutcome {
  readonly requestId: string;
  readonly method: string;
  readonly operation: string;
  readonly status: number;
  readonly milliseconds: number;
  readonly actor?: string;
  readonly params?: { readonly [name: string]: string };
}

/** Where a request is carried out: over which services, by whom, and how its handler is called. */
export interface Place {
  readonly services: Services;
  /** The path that is looked up in the table. */
  readonly path: string;
  identify(
    request: IncomingMessage,
    operation: { readonly allowed: Allowed; readonly changes: boolean },
  ): Promise<Identity>;
  handle(route: Route, call: Call): Promise<Reply> | Reply;
}

export interface DispatcherOptions {
  readonly placeOf: (request: IncomingMessage, path: string) => Place | Promise<Place>;
  readonly routes: readonly Route[];
  readonly headers: Headers;
  readonly log: Logger;
  /** Keys for commands that are sent without one. */
  readonly nextKey: () => string;
  /** Whether a request is meant for this server. */
  readonly isForUs: (request: IncomingMessage) => boolean;
  readonly nameRequest: (request: IncomingMessage) => string;
  readonly onDone: (outcome: RequestOutcome) => void;
}

export type Dispatch = (
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
) => Promise<void>;

/** What becomes known of a request while it is handled. */
interface Progress {
  readonly requestId: string;
  match?: Match<PreparedRoute>;
  identity?: Identity;
}

/**
 * Answers requests below `/api/v1`: finds the route, finds out who calls, checks every part against the
 * route's schemas, calls the handler and sends what it answers, or the problem that stopped it.
 */
export function createDispatcher(options: DispatcherOptions): Dispatch {
  const table = new RouteTable(options.routes.map(prepareRoute));
  const base = rawHeaders(options.headers);
  return async (request, response, path) => {
    const started = performance.now();
    const progress: Progress = { requestId: options.nameRequest(request) };
    const headers = [...base, 'X-Request-Id', progress.requestId];
    let reply = await handle(request, path, { table, options, progress }).catch((error: unknown) =>
      failed(error, request, { options, progress }),
    );
    await respond(response, reply, headers).catch((error: unknown) => {
      options.log.warn({ err: error, requestId: progress.requestId }, 'answer broken off');
      response.destroy();
      reply = { status: 499 };
    });
    options.onDone(outcomeOf(request, reply, progress, started));
  };
}

interface Handling {
  readonly table: RouteTable<PreparedRoute>;
  readonly options: DispatcherOptions;
  readonly progress: Progress;
}

async function handle(
  request: IncomingMessage,
  path: string,
  { table, options, progress }: Handling,
): Promise<Reply> {
  if (!options.isForUs(request)) throw wrongHost(request);
  const place = await options.placeOf(request, path);
  const match = find(table, request.method ?? '', place.path);
  progress.match = match;
  const { route } = match;
  progress.identity = await place.identify(request, {
    allowed: route.route.allowed,
    changes: route.changes,
  });
  route.checkParams?.(match.params);
  const query = readQuery(queryText(request), route.queryPlan);
  route.checkQuery(query);
  const body = await readBody(request, route);
  const call = callOf(request, { options, place, progress, match, query, body });
  return place.handle(route.route, call);
}

export function wrongHost({ headers: { host = '' } }: IncomingMessage): BatonError {
  return new BatonError({ code: 'http-host-refused', params: { host: host.slice(0, 100) } });
}

function find(
  table: RouteTable<PreparedRoute>,
  method: string,
  path: string,
): Match<PreparedRoute> {
  const found = table.lookUp(method, path);
  switch (found.kind) {
    case 'found':
      return found.match;
    case 'undecodable':
      throw new BatonError({
        code: 'http-path-invalid',
        params: { part: found.part.slice(0, 100) },
      });
    case 'none':
      throw new BatonError({ code: 'http-no-route', params: { path: path.slice(0, 200) } });
    case 'other methods':
      throw new BatonError({
        code: 'http-method-not-allowed',
        params: { path: path.slice(0, 200), method: method.slice(0, 20), allowed: found.allowed },
      });
  }
}

function queryText(request: IncomingMessage): string {
  const url = request.url ?? '';
  const mark = url.indexOf('?');
  return mark < 0 ? '' : url.slice(mark + 1);
}

async function readBody(request: IncomingMessage, route: PreparedRoute): Promise<unknown> {
  if (route.checkBody) {
    const whereMissing = route.bodyIsOptional ? {} : undefined;
    const body = await readJson(request, { whereMissing, limit: route.route.maxBody });
    route.checkBody(body);
    return body;
  }
  if (route.route.upload === undefined && hasBody(request)) await refuseBody(request, route);
  return undefined;
}

/** Many clients send `{}` with every change; it says nothing. */
async function refuseBody(request: IncomingMessage, { changes }: PreparedRoute): Promise<void> {
  const saysNothing =
    changes && canonicalJson(await readJson(request, { whereMissing: {} })) === '{}';
  if (!saysNothing) throw new BatonError({ code: 'http-body-unexpected' });
}

interface CallParts {
  readonly options: DispatcherOptions;
  readonly place: Place;
  readonly progress: Progress;
  readonly match: Match<PreparedRoute>;
  readonly query: unknown;
  readonly body: unknown;
}

function callOf(request: IncomingMessage, parts: CallParts): Call {
  const { options, place, progress, match, query, body } = parts;
  const { actor, credentials } = progress.identity as Identity;
  const ifMatch = readIfMatch(request);
  return {
    services: place.services,
    actor,
    credentials,
    params: match.params,
    query,
    body,
    locale: localeOf(request, actor.locale),
    now: place.services.clock.now(),
    requestId: progress.requestId,
    log: options.log,
    idempotencyKey: idempotencyKeyOf(request, actor.id, options.nextKey),
    ...(ifMatch === undefined ? {} : { ifMatch }),
    address: request.socket.remoteAddress ?? '',
    raw: request,
  };
}

/** A key is the caller's own: another person's same key is another. */
function idempotencyKeyOf(request: IncomingMessage, person: string, next: () => string): string {
  const given = readIdempotencyKey(request);
  return given === undefined ? next() : `${person}/${given}`;
}

function localeOf(request: IncomingMessage, own: Locale | undefined): Locale {
  return readLocale(request) ?? own ?? 'en';
}

function failed(
  error: unknown,
  request: IncomingMessage,
  { options, progress }: Omit<Handling, 'table'>,
): Reply {
  const { requestId, identity } = progress;
  const locale = localeOf(request, identity?.actor.locale);
  if (!(error instanceof BatonError))
    options.log.error({ err: error, requestId }, 'request failed');
  request.resume();
  return problemReply(error, { locale, requestId });
}

function outcomeOf(
  request: IncomingMessage,
  reply: Reply,
  { requestId, match, identity }: Progress,
  started: number,
): RequestOutcome {
  return {
    requestId,
    method: request.method ?? '',
    operation: match?.route.route.id ?? 'none',
    status: reply.status,
    milliseconds: Math.round((performance.now() - started) * 100) / 100,
    ...(identity === undefined ? {} : { actor: identity.actor.id }),
    ...(match === undefined ? {} : { params: match.params }),
  };
}
