// oxlint-disable oxc/no-async-endpoint-handlers -- Express 5 passes rejections on to its error handler
import { urlencoded, type Request, type Response, type Router } from 'express';
import {
  acceptByLink,
  documentBytes,
  readSigningLink,
  signedCopy,
  type OpenedLink,
} from '../../documents/index.ts';
import { BatonError, renderProblem } from '../../shared/index.ts';
import { fileHeaders } from '../documents/send-file.ts';
import { apiHeaders, pageHeaders } from '../security/headers.ts';
import { FailureThrottle } from '../security/throttle.ts';
import type { Services } from '../services.ts';
import { style } from './layout.ts';
import { setHeaders, textsOf } from './page-parts.ts';
import { notSignedPage, type GivenSignature } from './sign-page.ts';
import {
  acceptanceOf,
  chosenLocale,
  pageOf,
  queryOf,
  tokenOf,
  visitorLocale,
} from './sign-view.ts';

/**
 * `/sign/<secret>`: where somebody outside the house reads a document and accepts it, once. Whoever has the link
 * may; nothing else is asked of him, so that no other page can make a browser accept in its owner’s name. To look
 * at it does nothing.
 */
export function addSigning(router: Router, services: Services): void {
  const show = shower(services);
  const guarded = guard(show);
  const open = opener(services);
  router.get(
    '/sign/:token',
    guarded(async (request, response) => {
      const opened = await open(request);
      show(response, 200, pageOf(services, request, opened));
    }),
  );
  router.get(
    '/sign/:token/file',
    guarded(async (request, response) =>
      sendFile(services, response, request, await open(request)),
    ),
  );
  router.get(
    '/sign/:token/signed',
    guarded(async (request, response) => {
      const opened = await open(request);
      if (acceptanceOf(opened) === undefined)
        throw new BatonError({ code: 'http-no-route', params: { path: '/sign/…/signed' } });
      const { document, link } = opened;
      const copy = await signedCopy(services.documents, document, link.format);
      const file = { ...copy, format: link.format, size: copy.bytes.length };
      sendBytes(services, response, fileHeaders(file, false), copy.bytes);
    }),
  );
  const form = urlencoded({ extended: false, limit: 4096, parameterLimit: 8 });
  router.post(
    '/sign/:token',
    form,
    guarded(async (request, response) => {
      const opened = await open(request);
      const given = textsOf(request.body);
      const wrong = wrongWith(opened, given);
      if (acceptanceOf(opened) !== undefined)
        show(response, 409, pageOf(services, request, opened, { again: true }));
      else if (wrong === undefined) await accept(services, request, response, opened.link.sha256);
      else show(response, 422, pageOf(services, request, opened, { ...named(given), wrong }));
    }),
  );
}

/**
 * Opens the link of a request; who tries too many that are none is slowed down. A link that is one is opened in any
 * case: behind a proxy all share one address.
 */
function opener(services: Services): (request: Request) => Promise<OpenedLink> {
  const throttle = new FailureThrottle();
  return async (request) => {
    const { remoteAddress = '' } = request.socket;
    const now = services.clock.now();
    try {
      return await readSigningLink(services.documents, tokenOf(request));
    } catch (error) {
      if (isUnknown(error)) {
        throttle.check(remoteAddress, now);
        throttle.count(remoteAddress, now);
      }
      throw error;
    }
  };
}

type Show = (response: Response, status: number, page: string) => void;
type Answer = (request: Request, response: Response) => Promise<void>;

/** Why it came to nothing is told on a page. */
function guard(show: Show): (answer: Answer) => Answer {
  return (answer) => async (request, response) => {
    try {
      await answer(request, response);
    } catch (error) {
      if (!(error instanceof BatonError) || response.headersSent) throw error;
      const locale = chosenLocale(request) ?? visitorLocale(request);
      const problem = renderProblem(error.problems[0], locale);
      show(response, error.status, notSignedPage(locale, problem));
    }
  };
}

/** Accepts, and leads on to the receipt, which may be loaded as often as one likes. */
async function accept(
  services: Services,
  request: Request,
  response: Response,
  sha256: string,
): Promise<void> {
  const token = tokenOf(request);
  const { name = '', email } = named(textsOf(request.body));
  const address = request.socket.remoteAddress;
  await acceptByLink(services.documents, token, {
    name,
    sha256,
    ...(email === undefined ? {} : { email }),
    ...(address === undefined ? {} : { address }),
  });
  const locale = chosenLocale(request);
  response.redirect(303, `/sign/${token}${locale === undefined ? '' : `?lang=${locale}`}`);
}

async function sendFile(
  services: Services,
  response: Response,
  request: Request,
  opened: OpenedLink,
): Promise<void> {
  const { document, file } = opened;
  const bytes = await documentBytes(services.documents, document, file);
  const isSaved = queryOf(request).get('save') !== null;
  sendBytes(services, response, fileHeaders(file, !isSaved), bytes);
}

function sendBytes(
  { settings }: Services,
  response: Response,
  headers: { readonly [name: string]: string },
  bytes: Uint8Array,
): void {
  setHeaders(response, apiHeaders(settings.secureCookies));
  setHeaders(response, Object.entries(headers));
  response.end(bytes);
}

function wrongWith(
  { file: { sha256 } }: OpenedLink,
  given: { readonly [name: string]: string | undefined },
): GivenSignature['wrong'] {
  if (given['sha256'] !== sha256) return 'another';
  if (named(given).name === undefined) return 'nameMissing';
  return given['read'] === 'yes' ? undefined : 'unread';
}

/** Name and address as they were typed, without what surrounds them; nothing where there is nothing. */
function named(given: { readonly [name: string]: string | undefined }): GivenSignature {
  const [name = '', email = ''] = [given['name']?.trim(), given['email']?.trim()];
  return { ...(name === '' ? {} : { name }), ...(email === '' ? {} : { email }) };
}

function shower({ settings }: Services): Show {
  const headers = pageHeaders(settings.secureCookies, style, true);
  return (response: Response, status: number, page: string): void => {
    setHeaders(response, headers);
    response.status(status).type('html').send(page);
  };
}

function isUnknown(error: unknown): boolean {
  return error instanceof BatonError && error.problems[0].code === 'signing-link-unknown';
}
