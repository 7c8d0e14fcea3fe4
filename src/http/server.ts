import type { AddressInfo } from 'node:net';
import { createServer, type Server } from 'node:http';
import express, { type Express, type NextFunction, type Request, type Response } from 'express';
import type { Logger } from 'pino';
import { BatonError, type IdSource } from '../shared/index.ts';
import { createDispatcher, wrongHost, type DispatcherOptions } from './core/dispatcher.ts';
import { realPlace } from './core/real-place.ts';
import { requestNames } from './core/request-ids.ts';
import { rawHeaders, respond } from './core/respond.ts';
import { createMetrics } from './metrics.ts';
import { openApiDocument } from './openapi/document.ts';
import { pageHandler } from './pages/handler.ts';
import { problemReply } from './problem/problem-reply.ts';
import { readLocale } from './request/headers.ts';
import { routes } from './routes/index.ts';
import { apiHeaders } from './security/headers.ts';
import { hostCheck } from './security/host.ts';
import type { Services } from './services.ts';
import { isSimulated, simulatedDispatch } from './simulating/dispatch.ts';

export interface ServerOptions {
  readonly services: Services;
  readonly log: Logger;
  /** Where it listens; a loopback address unless said otherwise. */
  readonly host: string;
  /** Host names it answers for beside that. */
  readonly hostNames: readonly string[];
}

/** The HTTP server of Baton. */
export interface BatonServer {
  readonly app: Express;
  /** Begins to listen; port 0 takes any that is free. Returns the address, `http://127.0.0.1:8080`. */
  start(port: number): Promise<string>;
  /** Finishes what is in hand, for so many milliseconds at most, and closes. */
  stop(patience: number): Promise<void>;
}

/** Puts the server together: the API below `/api/v1` in one dispatcher, and a few pages beside it. */
export function createHttpServer(options: ServerOptions): BatonServer {
  const app = createApp(options);
  const server = createServer(app);
  server.requestTimeout = 120_000;
  server.headersTimeout = 15_000;
  return {
    app,
    start: (port) => listen(server, port, options.host),
    stop: (patience) => close(server, patience),
  };
}

function createApp(options: ServerOptions): Express {
  const { services, log } = options;
  const app = express();
  app.disable('x-powered-by').disable('etag').set('query parser', false);
  const headers = apiHeaders(services.settings.secureCookies);
  const metrics = createMetrics(services.store);
  const document = openApiDocument(routes, services.settings.version);
  const nameRequest = requestNames();
  const isForUs = hostCheck(options.host, options.hostNames);
  const shared = {
    headers,
    log,
    nextKey: keysOf(services.ids),
    isForUs,
    nameRequest,
    onDone: (outcome) => {
      metrics.observe(outcome);
      log.info(outcome, 'request');
    },
  } satisfies Partial<DispatcherOptions>;
  const dispatch = createDispatcher({ ...shared, routes, placeOf: realPlace(services) });
  const simulate = simulatedDispatch(services, shared);

  app.use('/api/v1', (request, response) => {
    const path = pathOf(request);
    return (isSimulated(path) ? simulate : dispatch)(request, response, path);
  });
  app.use((request, _response, next) => {
    if (!isForUs(request)) throw wrongHost(request);
    next();
  });
  app.use(pageHandler({ services, document, metrics }));
  app.use((request) => {
    throw new BatonError({ code: 'http-no-route', params: { path: request.path.slice(0, 200) } });
  });
  app.use(async (raised: unknown, request: Request, response: Response, _next: NextFunction) => {
    const error = clientFault(raised) ?? raised;
    const requestId = nameRequest(request);
    if (!(error instanceof BatonError)) log.error({ err: error, requestId }, 'request failed');
    const locale = readLocale(request) ?? 'en';
    await respond(response, problemReply(error, { locale, requestId }), rawHeaders(headers));
  });
  return app;
}

/** What Express and its readers of bodies find wrong with a request is no failure of ours. */
function clientFault(error: unknown): BatonError | undefined {
  if (error instanceof URIError)
    return new BatonError({ code: 'http-path-invalid', params: { part: '…' } });
  if (error instanceof BatonError || !(error instanceof Error) || !('status' in error))
    return undefined;
  const { status, message } = error;
  if (status === 413 && 'limit' in error && typeof error.limit === 'number')
    return new BatonError({ code: 'http-body-too-large', params: { limit: error.limit } });
  const isTheirs = typeof status === 'number' && status >= 400 && status < 500;
  if (!isTheirs) return undefined;
  return new BatonError({ code: 'http-body-unreadable', params: { reason: message } });
}

/** One name of this process, and a number: unique, and much cheaper than a new name for each. */
function keysOf(ids: IdSource): () => string {
  const own = ids.next();
  let count = 0;
  return () => `${own}/${(count += 1).toString(36)}`;
}

function pathOf(request: Request): string {
  const { url } = request;
  const mark = url.indexOf('?');
  return mark < 0 ? url : url.slice(0, mark);
}

function listen(server: Server, port: number, host: string): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      const { port: bound } = server.address() as AddressInfo;
      resolve(`http://${host.includes(':') ? `[${host}]` : host}:${bound}`);
    });
  });
}

/** Connections that are idle are closed at once, the others as they finish. */
function close(server: Server, patience: number): Promise<void> {
  return new Promise((resolve) => {
    const impatient = setTimeout(() => server.closeAllConnections(), patience);
    server.close(() => {
      clearTimeout(impatient);
      resolve();
    });
    server.closeIdleConnections();
  });
}
