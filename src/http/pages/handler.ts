// oxlint-disable oxc/no-async-endpoint-handlers -- Express 5 passes rejections on to its error handler
import { Router, urlencoded, type Request, type Response } from 'express';
import {
  authenticateSession,
  requireCsrfToken,
  signInWithLink,
  signInWithPassword,
  signOut,
} from '../../access/index.ts';
import { kindSchemas } from '../../definitions/index.ts';
import { BatonError, renderProblem } from '../../shared/index.ts';
import { clearSession, setSession } from '../core/session-cookie.ts';
import type { Metrics } from '../metrics.ts';
import type { OpenApiDocument } from '../openapi/document.ts';
import { readLocale } from '../request/headers.ts';
import { apiHeaders, pageHeaders } from '../security/headers.ts';
import type { Services } from '../services.ts';
import { docsPage } from './docs-page.ts';
import { addActing } from './act.ts';
import { addSigning } from './sign.ts';
import { style } from './layout.ts';
import { setHeaders, textsOf } from './page-parts.ts';
import { addPublicForms } from './public-form.ts';
import { linkPage, startPage } from './start-page.ts';
import { secretOf, visitorOf, type Visitor } from './visitor.ts';
import { sendApp, webApp } from './web-app.ts';
import type { PageLocale } from './words.ts';

export interface PageOptions {
  readonly services: Services;
  readonly document: OpenApiDocument;
  readonly metrics: Metrics;
}

/** What lies beside the API: the start page, signing in by it, documentation, health and metrics. */
export function pageHandler(options: PageOptions): Router {
  const router = Router({ strict: true });
  addSignIn(router, options.services);
  addActing(router, options.services);
  addSigning(router, options.services);
  addDocumentation(router, options);
  addSchemas(router, options);
  addHealth(router, options);
  addPublicForms(router, options.services);
  router.use(webApp(options.services));
  return router;
}

function addSignIn(router: Router, services: Services): void {
  const { access, settings, clock } = services;
  const headers = pageHeaders(settings.secureCookies, style);
  const form = urlencoded({ extended: false, limit: 4096, parameterLimit: 5 });
  const show = (response: Response, status: number, page: string): void => {
    setHeaders(response, headers);
    response.status(status).type('html').send(page);
  };

  /** What is at `/` for whoever is signed in: the app, or while it is not built a page that says so. */
  const welcome = (request: Request, response: Response, visitor: Visitor): void => {
    if (!sendApp(request, response, { secure: settings.secureCookies, locale: visitor.locale }))
      show(response, 200, startPage({ locale: localeOf(request), visitor }));
  };

  router.get('/', async (request, response) => {
    const visitor = await visitorOf(request, services);
    if (visitor !== undefined) return welcome(request, response, visitor);
    const wanted = new URL(request.url, 'http://localhost').searchParams.get('next');
    show(response, 200, startPage({ locale: localeOf(request), ...nextOf(wanted ?? undefined) }));
  });
  router.get('/sign-in', (request, response) => {
    const link = new URL(request.url, 'http://localhost').searchParams.get('link');
    if (link === null || link.length > 200) response.redirect(303, '/');
    else show(response, 200, linkPage({ locale: localeOf(request), link }));
  });
  router.post('/sign-in', form, async (request, response) => {
    const { email, password, link, next } = textsOf(request.body);
    const from = {
      address: request.socket.remoteAddress ?? '',
      agent: request.headers['user-agent'],
    };
    try {
      const session =
        link === undefined
          ? await signInWithPassword(access, { email: email ?? '', password: password ?? '' }, from)
          : await signInWithLink(access, link, from);
      setHeaders(response, headers);
      response.setHeader('Set-Cookie', setSession(session, clock.now(), settings.secureCookies));
      response.redirect(303, nextOf(next).next ?? '/');
    } catch (error) {
      if (!(error instanceof BatonError)) throw error;
      const locale = localeOf(request);
      const wrong = renderProblem(error.problems[0], locale).message;
      show(response, error.status, startPage({ locale, wrong, ...nextOf(next) }));
    }
  });
  router.post('/sign-out', form, async (request, response) => {
    const secret = secretOf(request);
    const recognized = secret === undefined ? undefined : await authenticateSession(access, secret);
    if (secret !== undefined && recognized !== undefined) {
      requireCsrfToken(recognized, textsOf(request.body)['csrf']);
      await signOut(access, secret);
    }
    setHeaders(response, headers);
    response.setHeader('Set-Cookie', clearSession(settings.secureCookies));
    response.redirect(303, '/');
  });
}

/** The JSON Schemas by which editors complete and check definitions: `/schemas/funnel.json`. */
function addSchemas(router: Router, { services }: PageOptions): void {
  const headers = apiHeaders(services.settings.secureCookies);
  // Made when an editor first asks: a start need not wait for them.
  let schemas: ReturnType<typeof kindSchemas> | undefined;
  router.get('/schemas/:file', (request, response, next) => {
    const schema = (schemas ??= kindSchemas()).get(request.params.file);
    if (schema === undefined) return next();
    setHeaders(response, headers);
    response.type('application/schema+json').send(JSON.stringify(schema));
  });
}

function addDocumentation(router: Router, { services, document }: PageOptions): void {
  const headers = pageHeaders(services.settings.secureCookies, style);
  const pages = new Map<PageLocale, string>();
  router.get('/api/docs', (request, response) => {
    const locale = localeOf(request);
    const page = pages.get(locale) ?? docsPage(document, locale);
    pages.set(locale, page);
    setHeaders(response, headers);
    response.type('html').send(page);
  });
}

/** `/healthz`: the process answers. `/readyz`: it can work, the store with it. */
function addHealth(router: Router, { services, metrics }: PageOptions): void {
  const headers = apiHeaders(services.settings.secureCookies);
  router.get('/healthz', (_request, response) => {
    setHeaders(response, headers);
    response.json({ status: 'ok' });
  });
  router.get('/readyz', async (_request, response) => {
    setHeaders(response, headers);
    if (services.stopping.aborted) throw new BatonError({ code: 'http-stopping' });
    const [release] = await Promise.all([
      services.workspaces.current(),
      services.store.lastPosition(),
    ]);
    response.json({ status: 'ready', release: release.number });
  });
  router.get('/metrics', async (_request, response) => {
    setHeaders(response, headers);
    response.type(metrics.registry.contentType).send(await metrics.registry.metrics());
  });
}

/** Where to go after signing in: a path of ours, never another server. */
function nextOf(wanted: string | undefined): { readonly next?: string } {
  return wanted !== undefined && /^\/(?![/\\])[^\s\\]{0,500}$/.test(wanted) ? { next: wanted } : {};
}

function localeOf(request: Request): PageLocale {
  return readLocale(request) === 'zh-CN' ? 'zh-CN' : 'en';
}
