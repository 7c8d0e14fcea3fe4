// oxlint-disable oxc/no-async-endpoint-handlers -- Express 5 passes rejections on to its error handler
import { urlencoded, type Request, type Response, type Router } from 'express';
import { actorOf, type FieldAccess } from '../../access/index.ts';
import { previewLink, takeLink, type LinkPreview } from '../../collaboration/index.ts';
import { BatonError, renderProblem } from '../../shared/index.ts';
import { withholding } from '../problem/withhold.ts';
import { readSeenCase } from '../reading/cases.ts';
import { readLocale } from '../request/headers.ts';
import { pageHeaders } from '../security/headers.ts';
import type { Services } from '../services.ts';
import { actedPage, actPage, notActedPage } from './act-page.ts';
import { style } from './layout.ts';
import { setHeaders, textsOf } from './page-parts.ts';
import type { PageLocale } from './words.ts';

const longestToken = 300;

/** `/act/<token>`, where links in messages lead: a page that asks, and what came of the answer. */
export function addActing(router: Router, services: Services): void {
  const headers = pageHeaders(services.settings.secureCookies, style);
  const form = urlencoded({ extended: false, limit: 40_000, parameterLimit: 5 });
  const show = (response: Response, status: number, page: string): void => {
    setHeaders(response, headers);
    response.status(status).type('html').send(page);
  };
  const refused = (
    request: Request,
    response: Response,
    error: unknown,
    of?: LinkPreview,
  ): void => {
    if (!(error instanceof BatonError)) throw error;
    const locale = of ? pageLocale(of.locale) : visitorLocale(request);
    show(response, error.status, notActedPage(locale, renderProblem(error.problems[0], locale)));
  };

  router.get('/act/:token', async (request, response) => {
    const token = tokenOf(request);
    try {
      const preview = await previewLink(services.links, token);
      show(response, 200, actPage(pageLocale(preview.locale), token, preview));
    } catch (error) {
      refused(request, response, error);
    }
  });
  router.post('/act/:token', form, async (request, response) => {
    const token = tokenOf(request);
    const { reason = '', note = '' } = textsOf(request.body);
    let preview: LinkPreview | undefined;
    try {
      preview = await previewLink(services.links, token);
      const locale = pageLocale(preview.locale);
      const answer = { ...(reason === '' ? {} : { reason }), ...(note === '' ? {} : { note }) };
      const again = await tryToAct(services, token, preview, answer);
      if (again instanceof BatonError) {
        const wrong = renderProblem(again.problems[0], locale).message;
        show(response, again.status, actPage(locale, token, preview, { reason, note, wrong }));
      } else show(response, 200, actedPage(locale, preview.action, again));
    } catch (error) {
      refused(request, response, error, preview);
    }
  });
}

/** The page of the case; or why the answer was refused, where it can be given anew. */
async function tryToAct(
  services: Services,
  token: string,
  preview: LinkPreview,
  answer: { readonly reason?: string; readonly note?: string },
): Promise<string | BatonError> {
  try {
    const { caseUrl } = await withholding(
      () => takeLink(services.links, token, answer),
      () => accessOf(services, preview),
    );
    return caseUrl;
  } catch (error) {
    if (error instanceof BatonError && !isOver(error)) return error;
    throw error;
  }
}

/** What the person of the link may see of the case. */
async function accessOf(
  services: Services,
  { person, case: { id } }: LinkPreview,
): Promise<FieldAccess> {
  const now = services.clock.now();
  const found = await services.store.loadPerson(person.id);
  if (found === undefined)
    throw new BatonError({ code: 'person-unknown', params: { id: person.id } });
  const { organization } = services.workspaces.current().workspace;
  const actor = actorOf(found, organization, now);
  const { view, stored } = await readSeenCase({ services, actor, now }, id);
  return view.access(stored);
}

/** Whether the link is no longer good for anything. */
function isOver({ problems: [{ code }] }: BatonError): boolean {
  return code.startsWith('action-link-') || code === 'person-inactive' || code === 'not-found';
}

function tokenOf({ params }: Request): string {
  const { token } = params;
  return typeof token === 'string' ? token.slice(0, longestToken) : '';
}

function pageLocale(locale: string): PageLocale {
  return locale.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en';
}

function visitorLocale(request: Request): PageLocale {
  return pageLocale(readLocale(request) ?? 'en');
}
