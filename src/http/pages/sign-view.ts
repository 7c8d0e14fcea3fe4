import type { Request } from 'express';
import type { Acceptance, OpenedLink } from '../../documents/index.ts';
import { localize } from '../../shared/index.ts';
import { readLocale } from '../request/headers.ts';
import type { Services } from '../services.ts';
import { receiptPage, signPage, type GivenSignature, type SignView } from './sign-page.ts';
import type { PageLocale } from './words.ts';

const longestToken = 200;

/** The form; or the receipt, once it was accepted. */
export function pageOf(
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
  const receipt = { name, at, hasCopy: showsAcceptances(opened), again: given.again ?? false };
  return receiptPage(locale, view, receipt);
}

/** Whether the template of what was accepted shows who did: what it does not show is not in its data. */
function showsAcceptances({ document, file }: OpenedLink): boolean {
  const part = document.data.parts[file.format === 'pdf' ? 'html' : file.format];
  return Object.hasOwn((part?.['document'] ?? {}) as object, 'acceptances');
}

/** What was accepted by the link, where it was. */
export function acceptanceOf({ document, link }: OpenedLink): Acceptance | undefined {
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

export function tokenOf({ params }: Request): string {
  const { token } = params;
  return typeof token === 'string' ? token.slice(0, longestToken) : '';
}

export function queryOf({ url }: Request): URLSearchParams {
  return new URL(url, 'http://localhost').searchParams;
}

/** The language chosen on the page. */
export function chosenLocale(request: Request): PageLocale | undefined {
  const lang = queryOf(request).get('lang');
  return lang === 'en' || lang === 'zh-CN' ? lang : undefined;
}

export function visitorLocale(request: Request): PageLocale {
  return pageLocale(readLocale(request) ?? 'en');
}

function pageLocale(locale: string): PageLocale {
  return locale.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en';
}
