import { BatonError, type Instant, type Problem } from '../../shared/index.ts';
import type { AccessParts } from '../access-parts.ts';
import type { Actor } from '../actor.ts';
import { lacksScopeToGive, rightsWithin, scopes } from '../decide/rights.ts';
import { requireOwnOrRight } from '../people/authority.ts';
import type { ApiToken } from '../ports.ts';
import type { Recognized } from './actor-cache.ts';
import { audit } from '../audit.ts';
import { requireOwnSession } from './own-session.ts';
import { hashSecret, newSecret } from './secrets.ts';
import { activeActor } from './sessions.ts';

const prefix = 'baton_';
const day = 24 * 60 * 60 * 1000;
const touchEvery = 60_000;

export interface TokenRequest {
  readonly name: string;
  readonly scopes: readonly string[];
  readonly expires: Instant;
}

/** A token as listed: without its secret, which is shown once. */
export type TokenView = Omit<ApiToken, 'secretHash'>;

/**
 * Makes an API token by which programs act as this person, within its scopes. Its secret is returned once.
 * Raises `right-missing` for a scope of which the person has no right, `needs-session`, `seeing-as-another`, `token-scope-unknown`, `token-expiry-wrong`,
 * `person-value-wrong` for a name that is empty or too long.
 */
export async function createToken(
  parts: AccessParts,
  actor: Actor,
  request: TokenRequest,
): Promise<{ readonly secret: string; readonly token: TokenView }> {
  requireOwnSession(actor);
  const now = parts.clock.now();
  const problem =
    tokenProblem(request, now, parts.settings.tokenLongest) ??
    lacksScopeToGive(actor, request.scopes);
  if (problem) throw new BatonError(problem);
  const secret = prefix + newSecret(parts.random);
  const token: TokenView = {
    id: parts.ids.next(),
    person: actor.id,
    name: request.name.trim(),
    scopes: [...new Set(request.scopes)],
    created: now,
    expires: request.expires,
  };
  await parts.store.saveToken({ ...token, secretHash: hashSecret(secret) });
  const detail = `${token.name}: ${token.scopes.join(', ')}`;
  await audit(parts, { actor: actor.id, action: 'token created', subject: token.id, detail });
  return { secret, token };
}

function tokenProblem(
  { name, scopes: asked, expires }: TokenRequest,
  now: Instant,
  longest: number,
): Problem | undefined {
  const unknown = asked.find((scope) => !(scopes as readonly string[]).includes(scope));
  const scope = asked.length === 0 ? '' : unknown;
  if (scope !== undefined)
    return { code: 'token-scope-unknown', params: { scope, scopes }, path: '/scopes' };
  if (!(expires > now && expires <= now + longest))
    return {
      code: 'token-expiry-wrong',
      params: { days: Math.floor(longest / day) },
      path: '/expires',
    };
  if (name.trim() === '' || name.length > 100)
    return {
      code: 'person-value-wrong',
      params: { value: name, what: { en: 'name', 'zh-CN': '名称' } },
      path: '/name',
    };
  return undefined;
}

/** The person's tokens, without their secrets. Needs `administer people` for those of somebody else. */
export async function listTokens(
  parts: Pick<AccessParts, 'store'>,
  actor: Actor,
  person: string,
): Promise<readonly TokenView[]> {
  requireOwnOrRight(actor, person);
  const tokens = await parts.store.listTokens(person);
  return tokens.map(viewOfToken);
}

function viewOfToken({
  id,
  person,
  name,
  scopes,
  created,
  expires,
  lastUsed,
}: ApiToken): TokenView {
  const used = lastUsed === undefined ? {} : { lastUsed };
  return { id, person, name, scopes, created, expires, ...used };
}

/** Ends a token at once. Raises `token-unknown`; needs `administer people` for that of somebody else. */
export async function revokeToken(
  parts: AccessParts,
  actor: Actor,
  { person, token: id }: { readonly person: string; readonly token: string },
): Promise<void> {
  if (actor.seenBy !== undefined) throw new BatonError({ code: 'seeing-as-another' });
  requireOwnOrRight(actor, person);
  const tokens = await parts.store.listTokens(person);
  const token = tokens.find((candidate) => candidate.id === id);
  if (token === undefined) throw new BatonError({ code: 'token-unknown', params: { id } });
  await parts.store.deleteToken(id);
  parts.actors.forgetSecret(token.secretHash);
  await audit(parts, { actor: actor.id, action: 'token revoked', subject: id, detail: token.name });
}

/** Who is behind an API token, with the rights that its scopes leave; undefined where it is not good. */
export function authenticateToken(
  parts: AccessParts,
  secret: string,
): Promise<Recognized | undefined> {
  if (!secret.startsWith(prefix)) return Promise.resolve(undefined);
  const hash = hashSecret(secret);
  return parts.actors.recognize(hash, () => findToken(parts, hash));
}

async function findToken(parts: AccessParts, hash: string): Promise<Recognized | undefined> {
  const token = await parts.store.findToken(hash);
  const now = parts.clock.now();
  if (token === undefined || token.expires <= now) return undefined;
  const actor = await activeActor(parts, token.person, undefined, now);
  if (actor === undefined) return undefined;
  if (now - (token.lastUsed ?? 0) >= touchEvery) await parts.store.touchToken(token.id, now);
  const limited = {
    ...actor,
    scopes: token.scopes,
    rights: rightsWithin(actor.rights, token.scopes),
  };
  return { actor: limited, expires: token.expires };
}
