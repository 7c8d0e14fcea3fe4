import { scrypt, timingSafeEqual } from 'node:crypto';

/** Cost of scrypt (RFC 7914): `n` a power of two, memory 128·n·r bytes, time proportional to n·r·p. */
export interface ScryptParameters {
  readonly n: number;
  readonly r: number;
  readonly p: number;
}

/** One of the settings that OWASP's Password Storage Cheat Sheet counts as equal: 32 MiB, three passes. */
export const defaultScrypt: ScryptParameters = { n: 2 ** 15, r: 8, p: 3 };

const keyLength = 32;
export const saltLength = 16;
/** A stored hash that asks for more memory than this is not ours. */
const mostMemory = 256 * 1024 * 1024;

interface Encoded {
  readonly parameters: ScryptParameters;
  readonly salt: Buffer;
  readonly key: Buffer;
}

/** Hashes a password into `scrypt$N$r$p$salt$hash`, salt and hash in base64url. */
export async function scryptHash(
  password: string,
  salt: Uint8Array,
  parameters: ScryptParameters,
): Promise<string> {
  const key = await derive(password, salt, parameters);
  const { n, r, p } = parameters;
  const encode = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64url');
  return ['scrypt', n, r, p, encode(salt), encode(key)].join('$');
}

/** Whether the password is the one behind the hash; compared in constant time. False for a hash of another form. */
export async function scryptVerify(password: string, encoded: string): Promise<boolean> {
  const stored = decode(encoded);
  if (stored === undefined) return false;
  const key = await derive(password, stored.salt, stored.parameters);
  return timingSafeEqual(key, stored.key);
}

/** Whether the hash was made more cheaply than is asked for now. */
export function isWeaker(encoded: string, wanted: ScryptParameters): boolean {
  const stored = decode(encoded)?.parameters;
  if (stored === undefined) return true;
  const work = ({ n, r, p }: ScryptParameters): number => n * r * p;
  return work(stored) < work(wanted) || stored.n < wanted.n;
}

function decode(encoded: string): Encoded | undefined {
  const match = /^scrypt\$(\d{1,9})\$(\d{1,3})\$(\d{1,3})\$([\w-]+)\$([\w-]+)$/.exec(encoded);
  if (match === null) return undefined;
  const [, n, r, p, salt = '', key = ''] = match;
  const parsed = {
    parameters: { n: Number(n), r: Number(r), p: Number(p) },
    salt: Buffer.from(salt, 'base64url'),
    key: Buffer.from(key, 'base64url'),
  };
  return parsed.key.length === keyLength && memory(parsed.parameters) <= mostMemory
    ? parsed
    : undefined;
}

function memory({ n, r }: ScryptParameters): number {
  return 128 * n * r;
}

/** Unicode passwords are compared by what they look like (NFKC, as NIST SP 800-63B asks). */
function derive(password: string, salt: Uint8Array, parameters: ScryptParameters): Promise<Buffer> {
  const { n, r, p } = parameters;
  const options = { N: n, r, p, maxmem: mostMemory + 16 * 1024 * 1024 };
  return new Promise((resolve, reject) => {
    scrypt(password.normalize('NFKC'), salt, keyLength, options, (error, key) => {
      if (error) reject(error);
      else resolve(key);
    });
  });
}
