import { createHmac, hash, timingSafeEqual } from 'node:crypto';
import type { RandomSource } from '../../access/index.ts';

/** What stands in the address of an action link: a secret of 256 bits and, behind a dot, its signature. */
export interface LinkToken {
  readonly token: string;
  /** What is stored of it. */
  readonly idHash: string;
}

export function newLinkToken(key: Uint8Array, random: RandomSource): LinkToken {
  const secret = Buffer.from(random.bytes(32)).toString('base64url');
  return { token: `${secret}.${signature(secret, key)}`, idHash: hash('sha256', secret) };
}

/** The stored hash that a token leads to; undefined where it was not signed with this key. */
export function readLinkToken(token: string, key: Uint8Array): string | undefined {
  const [, secret, signed] = /^([\w-]{43})\.([\w-]{22})$/.exec(token) ?? [];
  if (secret === undefined || signed === undefined) return undefined;
  const expected = signature(secret, key);
  return timingSafeEqual(Buffer.from(signed), Buffer.from(expected))
    ? hash('sha256', secret)
    : undefined;
}

/** HMAC-SHA256, cut to 128 bits (RFC 2104, section 5), in base64url. */
function signature(secret: string, key: Uint8Array): string {
  const whole = createHmac('sha256', key).update(`action link ${secret}`).digest();
  return whole.subarray(0, 16).toString('base64url');
}
