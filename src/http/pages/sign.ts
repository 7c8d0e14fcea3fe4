// oxlint-disable oxc/no-async-endpoint-handlers -- Express 5 passes rejections on to its error handler
import { urlencoded, type Request, type Response, type Router } from 'express';
import {
  acceptByLink,
  documentBytes,
  readSigningLink,
  signedCopy,
  type Acceptance,
  type OpenedLink,
} from '../../documents/index.ts';
import { BatonError, localize, renderProblem } from '../../shared/index.ts';
import { fileHeaders } from '../documents/send-file.ts';
import { readLocale } from '../request/headers.ts';
import { apiHeaders, pageHeaders } from '../security/headers.ts';
import { FailureThrottle } from '../security/throttle.ts';
import type { Services } from '../services.ts';
import { style } from './layout.ts';
import { setHeaders, textsOf } from './page-parts.ts';
import {
  notSignedPage,
  receiptPage,
  signPage,
  type GivenSignature,
  type SignView,
} from './sign-page.ts';
import type { PageLocale } from './words.ts';

const longestToken = 200;

/**
 * `/sign/<secret>`: where somebody outside the house reads a document and accepts it, once. Whoever has the link
 * may; nothing else is asked of him, so that no other page can make a browser accept in its owner’s name. To look
 * at it does nothing.
 */
export function addSigning(router: Router, services: Services): void {
  const throttle = new FailureThrottle();
  const show = shower(services);
  const open = async (request: Request): Promise<OpenedLink> => {
    const { remoteAddress = '' } = request.socket;
    throttle.check(remoteAddress, services.clock.now());
    try {
      return await readSigningLink(services.documents, tokenOf(request));
    } catch (error) {
      if (isUnknown(error)) throttle.count(remoteAddress, services.clock.now());
      throw error;
    }
  };
  const guarded =
    (answer: (request: Request, response: Response) => Promise<void>) =>
    async (request: Request, response: Response): Promise<void> => {
      try {
        await answer(request, response);
      } catch (error) {
        if (!(error instanceof BatonError) || response.headersSent) throw error;
        const locale = chosenLocale(request) ?? visitorLocale(request);
        const problem = renderProblem(error.problems[0], locale);
        show(response, error.status, notSignedPage(locale, problem));
      }
    };

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

/** The form; or the receipt, once it was accepted. */
function pageOf(
  services: Services,
  request: Request,
  opened: OpenedLink,
  given: GivenSignature & { readonly again?: boolean } = {},
): string {
  const locale = chosenLocale(request) ?? pageLocale(opened.document.data.language);
  const view = viewOf(services, tokenOf(request), opened, locale);
  const acceptance = acceptanceOf(opened);
  if (acceptance === undefined) return signPage(locale, view, given);
  const { name, at } = acceptance;
  return receiptPage(locale, view, { name, at, again: given.again ?? false });
}

/** What was accepted by the link, where it was. */
function acceptanceOf({ document, link }: OpenedLink): Acceptance | undefined {
  return document.acceptances.find(({ by }) => 'link' in by && by.link === link.idHash);
}

function viewOf(
  { workspaces }: Services,
  token: string,
  { document, link, file }: OpenedLink,
  locale: PageLocale,
): SignView {
  const { number, released, data, title } = document;
  const { format, name, size, sha256 } = file;
  return {
    token,
    title,
    house: localize(workspaces.current().workspace.organization.title, locale),
    sender: link.by.name,
    file: { format, name, size, sha256 },
    expires: link.expires,
    zone: data.zone,
    ...(number === undefined ? {} : { number }),
    ...(link.name === undefined ? {} : { name: link.name }),
    ...(link.email === undefined ? {} : { email: link.email }),
    ...(released === undefined ? {} : { issued: released }),
  };
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

function shower({ settings }: Services) {
  const headers = pageHeaders(settings.secureCookies, style, true);
  return (response: Response, status: number, page: string): void => {
    setHeaders(response, headers);
    response.status(status).type('html').send(page);
  };
}

function tokenOf({ params }: Request): string {
  const { token } = params;
  return typeof token === 'string' ? token.slice(0, longestToken) : '';
}

function isUnknown(error: unknown): boolean {
  return error instanceof BatonError && error.problems[0].code === 'signing-link-unknown';
}

function queryOf({ url }: Request): URLSearchParams {
  return new URL(url, 'http://localhost').searchParams;
}

/** The language chosen on the page. */
function chosenLocale(request: Request): PageLocale | undefined {
  const lang = queryOf(request).get('lang');
  return lang === 'en' || lang === 'zh-CN' ? lang : undefined;
}

function visitorLocale(request: Request): PageLocale {
  return pageLocale(readLocale(request) ?? 'en');
}

function pageLocale(locale: string): PageLocale {
  return locale.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en';
}
