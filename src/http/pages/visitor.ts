import type { Request } from 'express';
import { parseCookie } from 'cookie';
import { authenticateSession, csrfTokenOf } from '../../access/index.ts';
import { sessionCookie } from '../core/identify.ts';
import type { Services } from '../services.ts';

/** Who looks at a page, where somebody is signed in. */
export interface Visitor {
  readonly name: string;
  readonly locale: string;
  readonly csrfToken: string;
}

/** The secret of the session that a page was asked for in. */
export function secretOf(request: Request): string | undefined {
  return parseCookie(request.headers.cookie ?? '')[sessionCookie];
}

export async function visitorOf(
  request: Request,
  { access }: Pick<Services, 'access'>,
): Promise<Visitor | undefined> {
  const secret = secretOf(request);
  const recognized = secret === undefined ? undefined : await authenticateSession(access, secret);
  if (secret === undefined || recognized === undefined) return undefined;
  const { name, locale } = recognized.actor;
  return { name, locale, csrfToken: csrfTokenOf(secret) };
}
