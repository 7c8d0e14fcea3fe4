import { createHmac, hash, randomBytes, timingSafeEqual } from 'node:crypto';

/** Where secrets come from; passed in, so that a test can repeat them. */
export interface RandomSource {
  bytes(count: number): Uint8Array;
}

export const secureRandom: RandomSource = { bytes: (count) => randomBytes(count) };

/** A new secret of 256 bits, in base64url. */
export function newSecret(random: RandomSource): string {
  return Buffer.from(random.bytes(32)).toString('base64url');
}

/**
 * What is stored of a secret: its SHA-256 in hex. Secrets of 256 random bits need no salt and no slow
 * hash; finding one by its hash leaks nothing through timing that would help to guess another.
 */
export function hashSecret(secret: string): string {
  return hash('sha256', secret);
}

/** The CSRF token of a session: made from its secret, so that it need not be kept and cannot be guessed. */
export function csrfTokenOf(sessionSecret: string): string {
  return createHmac('sha256', sessionSecret).update('csrf').digest('base64url');
}

/** Whether two texts are equal, in a time that does not tell where they differ. */
export function equalSecrets(a: string, b: string): boolean {
  return timingSafeEqual(hash('sha256', a, 'buffer'), hash('sha256', b, 'buffer'));
}
