import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RandomSource } from '../../access/index.ts';
import type { SecretSource } from '../senders/index.ts';

/** The name of the secret that signs action links. */
export const linkKeyName = 'link-key';

/**
 * The key that signs action links: the secret `link-key`, made once as a file of the secrets folder where there is
 * none. It stands outside the database, so that whoever can write there still can't make a link that acts. Processes
 * that share a database must be given the same one. Raises as `SecretSource`, and what writing the file raises.
 */
export function linkKey(secrets: SecretSource, folder: string, random: RandomSource): Uint8Array {
  if (secrets.find(linkKeyName) === undefined) keepNewKey(folder, random);
  return Buffer.from(secrets.require(linkKeyName));
}

function keepNewKey(folder: string, random: RandomSource): void {
  const key = Buffer.from(random.bytes(32)).toString('base64url');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  try {
    writeFileSync(join(folder, linkKeyName), `${key}\n`, { mode: 0o600, flag: 'wx' });
  } catch (error) {
    // Another process was first: its key is the one.
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
}
