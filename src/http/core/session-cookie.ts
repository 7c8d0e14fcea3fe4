import { stringifySetCookie } from 'cookie';
import type { StartedSession } from '../../access/index.ts';
import type { Instant } from '../../shared/index.ts';
import { sessionCookie } from './identify.ts';

/** The cookie that holds a session: unreadable to scripts and not sent along from other sites. */
export function setSession(session: StartedSession, now: Instant, secure: boolean): string {
  return stringifySetCookie({
    name: sessionCookie,
    value: session.secret,
    httpOnly: true,
    sameSite: 'lax',
    secure,
    path: '/',
    maxAge: Math.max(0, Math.floor((session.ends - now) / 1000)),
  });
}

export function clearSession(secure: boolean): string {
  return stringifySetCookie({
    name: sessionCookie,
    value: '',
    httpOnly: true,
    sameSite: 'lax',
    secure,
    path: '/',
    maxAge: 0,
  });
}
