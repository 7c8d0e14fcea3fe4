// oxlint-disable oxc/no-async-endpoint-handlers -- Express 5 passes rejections on to its error handler
import { fileURLToPath } from 'node:url';
import { Router, type Request, type Response } from 'express';
import sirv from 'sirv';
import { assetHeaders } from '../security/app-headers.ts';
import type { Services } from '../services.ts';
import { builtApp, sendAppPage, textOfPage } from './app-page.ts';
import { visitorOf } from './visitor.ts';

/**
 * The web app: its files under `/assets`, and its page at every address that a browser asks for and that is nothing
 * else. Whoever isn't signed in is sent to sign in and comes back after it. Where the app was not built there is
 * nothing here.
 */
export function webApp(services: Services): Router {
  const router = Router({ strict: true });
  const { secureCookies } = services.settings;
  addAssets(router, secureCookies);
  router.get('/{*path}', async (request, response, next) => {
    if (textOfPage('index.html') === undefined || !asksForPage(request)) return next();
    const visitor = await visitorOf(request, services);
    if (visitor === undefined) sendToSignIn(request, response);
    else sendApp(request, response, { secure: secureCookies, locale: visitor.locale });
  });
  return router;
}

/** Sends the page of the app to whoever is signed in; false where it wasn't built or no page is asked for. */
export function sendApp(
  request: Request,
  response: Response,
  about: { readonly secure: boolean; readonly locale: string },
): boolean {
  const page = textOfPage('index.html');
  if (page === undefined || !asksForPage(request)) return false;
  response.setHeader('Vary', 'Cookie');
  sendAppPage(response, page, about);
  return true;
}

/** Made when the first of them is asked for, so that a start need not look through the folder. */
function addAssets(router: Router, secure: boolean): void {
  const headers = assetHeaders(secure);
  let files: ReturnType<typeof sirv> | undefined;
  router.use('/assets', (request, response, next) => {
    files ??= sirv(fileURLToPath(new URL('assets/', builtApp)), {
      immutable: true,
      maxAge: 31_536_000,
      gzip: true,
      brotli: true,
      setHeaders: (answer) => {
        for (const [name, value] of headers) answer.setHeader(name, value);
      },
    });
    files(request, response, next);
  });
}

function asksForPage(request: Request): boolean {
  return !request.path.startsWith('/api/') && (request.headers.accept ?? '').includes('text/html');
}

function sendToSignIn(request: Request, response: Response): void {
  response.redirect(303, `/?next=${encodeURIComponent(request.originalUrl)}`);
}
