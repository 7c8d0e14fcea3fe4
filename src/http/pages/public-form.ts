import type { Request, Response, Router } from 'express';
import { readLocale } from '../request/headers.ts';
import type { Services } from '../services.ts';
import { sendAppPage, textOfPage } from './app-page.ts';

/**
 * `/f/<funnel>/<form>`: the page of a form for people outside. It can be shown in a frame by the sites that its
 * definition names. What the form asks, and whether there is one, the page reads from the API.
 */
export function addPublicForms(router: Router, services: Services): void {
  router.get('/f/:funnel/:form', (request, response, next) => {
    const page = textOfPage('form.html');
    if (page === undefined) return next();
    const { workspace } = services.workspaces.current();
    const { funnel = '', form = '' } = request.params;
    const definition = workspace.funnels.get(funnel)?.publicForms.get(form);
    response.status(definition === undefined ? 404 : 200);
    sendAppPage(response, page, {
      secure: services.settings.secureCookies,
      locale: localeOf(request, response),
      framedBy: definition?.embed ?? [],
    });
  });
}

/** The one that was chosen on the page, else the browser’s. */
function localeOf(request: Request, response: Response): string {
  response.setHeader('Vary', 'Accept-Language');
  const chosen = new URL(request.url, 'http://localhost').searchParams.get('lang');
  const locale = chosen ?? readLocale(request);
  return locale === 'zh-CN' ? 'zh-CN' : 'en';
}
