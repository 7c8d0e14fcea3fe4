import type { IncomingMessage } from 'node:http';
import { parseCookie } from 'cookie';
import {
  authenticateSession,
  authenticateToken,
  lacksScope,
  requireCsrfToken,
  type Actor,
} from '../../access/index.ts';
import { BatonError } from '../../shared/index.ts';
import type { Services } from '../services.ts';
import type { Allowed, Credentials, SignedIn } from './route.ts';

export const sessionCookie = 'baton-session';

export interface Identity {
  readonly actor: Actor;
  readonly credentials: Credentials;
}

/** Who calls an operation that asks nobody who they are. */
const nobody: Identity = {
  actor: {
    id: 'nobody',
    name: 'nobody',
    roles: [],
    departments: [],
    teams: [],
    certificates: [],
    locale: 'en',
    zone: 'UTC',
    rights: [],
  },
  credentials: { kind: 'none' },
};

/**
 * Who sent the request: by API token, which needs no CSRF token since no browser sends it by itself, or by
 * session. Raises `not-signed-in`, `csrf-token-wrong`, `scope-missing`, `right-missing` or
 * `seeing-as-another` as the operation demands.
 */
export async function identify(
  services: Pick<Services, 'access' | 'operator'>,
  request: IncomingMessage,
  operation: { readonly allowed: Allowed; readonly changes: boolean },
): Promise<Identity> {
  const { allowed, changes } = operation;
  if (allowed.who === 'anyone') return nobody;
  const identity = await authenticate(services, request, changes);
  if (identity === undefined) throw new BatonError({ code: 'not-signed-in' });
  if (changes && identity.actor.seenBy !== undefined && !allowed.seeingAs)
    throw new BatonError({ code: 'seeing-as-another' });
  requireAllowed(identity.actor, allowed);
  return identity;
}

/** Raises `scope-missing` or `right-missing` where somebody may not call an operation. */
export function requireAllowed(actor: Actor, { scope, right }: SignedIn): void {
  const problem = lacksScope(actor, scope);
  if (problem) throw new BatonError(problem);
  if (right !== undefined && !actor.rights.includes(right))
    throw new BatonError({ code: 'right-missing', params: { right } });
}

async function authenticate(
  services: Pick<Services, 'access' | 'operator'>,
  request: IncomingMessage,
  changes: boolean,
): Promise<Identity | undefined> {
  const { authorization, cookie } = request.headers;
  if (authorization !== undefined) return byToken(services, authorization);
  const { access } = services;
  const secret = cookie === undefined ? undefined : sessionSecret(cookie);
  const recognized = secret === undefined ? undefined : await authenticateSession(access, secret);
  if (secret === undefined || recognized === undefined) return undefined;
  if (changes) {
    const token = request.headers['x-csrf-token'];
    requireCsrfToken(recognized, typeof token === 'string' ? token : undefined);
  }
  return { actor: recognized.actor, credentials: { kind: 'session', secret } };
}

async function byToken(
  { access, operator }: Pick<Services, 'access' | 'operator'>,
  authorization: string,
): Promise<Identity | undefined> {
  const secret = /^Bearer +([\w-]{1,200})$/i.exec(authorization)?.[1];
  if (secret === undefined) return undefined;
  const recognized = (await authenticateToken(access, secret)) ?? asRecognized(operator(secret));
  return recognized && { actor: recognized.actor, credentials: { kind: 'token' } };
}

const onlySession = new RegExp(`^${sessionCookie}=([\\w-]{20,200})$`);

function asRecognized(actor: Actor | undefined): { readonly actor: Actor } | undefined {
  return actor && { actor };
}

/** The secret in the session cookie, which is base64url; anything else is none. */
function sessionSecret(cookies: string): string | undefined {
  const alone = onlySession.exec(cookies)?.[1];
  if (alone !== undefined) return alone;
  const value = parseCookie(cookies)[sessionCookie];
  return value !== undefined && /^[\w-]{20,200}$/.test(value) ? value : undefined;
}
