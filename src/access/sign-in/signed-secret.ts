import { createHmac, hash, timingSafeEqual } from 'node:crypto';
import { newSecret, type RandomSource } from './secrets.ts';

/** What stands in the address of a link that acts: a secret of 256 bits and, behind a dot, its signature. */
export interface SignedSecret {
  readonly token: string;
  /** What is stored of it. */
  readonly idHash: string;
}

/** Makes one for a purpose, such as `action link`: it is good for no other. */
export function newSignedSecret(
  key: Uint8Array,
  random: RandomSource,
  purpose: string,
): SignedSecret {
  const secret = newSecret(random);
  return { token: `${secret}.${signature(secret, key, purpose)}`, idHash: hash('sha256', secret) };
}

/**
 * The one that belongs to a seed: whoever has the key can make it again at any time, so that it need not be kept;
 * the seed alone tells nothing of it.
 */
export function derivedSignedSecret(key: Uint8Array, seed: string, purpose: string): SignedSecret {
  const bytes = (count: number): Uint8Array =>
    createHmac('sha256', key).update(`${purpose} seed ${seed}`).digest().subarray(0, count);
  return newSignedSecret(key, { bytes }, purpose);
}

/** The stored hash that a token leads to; undefined where it was not signed with this key for this purpose. */
export function readSignedSecret(
  token: string,
  key: Uint8Array,
  purpose: string,
): string | undefined {
  const [, secret, signed] = /^([\w-]{43})\.([\w-]{22})$/.exec(token) ?? [];
  if (secret === undefined || signed === undefined) return undefined;
  const expected = signature(secret, key, purpose);
  return timingSafeEqual(Buffer.from(signed), Buffer.from(expected))
    ? hash('sha256', secret)
    : undefined;
}

/** HMAC-SHA256, cut to 128 bits (RFC 2104, section 5), in base64url. */
function signature(secret: string, key: Uint8Array, purpose: string): string {
  const whole = createHmac('sha256', key).update(`${purpose} ${secret}`).digest();
  return whole.subarray(0, 16).toString('base64url');
}
