import { linkSync, mkdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RandomSource } from '../../access/index.ts';
import type { SecretSource } from '../senders/index.ts';

/** The name of the secret that signs action links. */
const linkKeyName = 'link-key';

/**
 * The key that signs action links: the secret `link-key`, made once as a file of the secrets folder where there is
 * none. It stands outside the database, so that whoever can write there still can't make a link that acts. Processes
 * that share a database must be given the same one. Raises as `SecretSource`, and what writing the file raises.
 */
export function linkKey(secrets: SecretSource, folder: string, random: RandomSource): Uint8Array {
  if (secrets.find(linkKeyName) === undefined) keepNewKey(folder, random);
  return Buffer.from(secrets.require(linkKeyName));
}

/** Written whole before it has its name, so that nobody ever reads half a key, whenever a process ends. */
function keepNewKey(folder: string, random: RandomSource): void {
  const key = Buffer.from(random.bytes(32)).toString('base64url');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const file = join(folder, linkKeyName);
  const part = `${file}.${Buffer.from(random.bytes(8)).toString('base64url')}`;
  writeFileSync(part, `${key}\n`, { mode: 0o600, flag: 'wx', flush: true });
  try {
    if (isEmpty(file)) renameSync(part, file);
    else linkSync(part, file);
  } catch (error) {
    // Another process was first: its key is the one.
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(part, { force: true });
  }
}

/** Whether a file of this name is there and holds no key. */
function isEmpty(file: string): boolean {
  return statSync(file, { throwIfNoEntry: false })?.size === 0;
}
