import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Instant } from '../../../shared/index.ts';

/** Deletes the files under other names that writes before left behind; returns how many there were. */
export async function sweepParts(root: string, before: Instant): Promise<number> {
  let count = 0;
  for (const folder of await entriesOf(root))
    for (const name of await entriesOf(join(root, folder)))
      if (name.endsWith('.part') && (await sweep(join(root, folder, name), before))) count += 1;
  return count;
}

/** Its last change counts: a write that goes on is never old. */
async function sweep(path: string, before: Instant): Promise<boolean> {
  const found = await stat(path).catch(ifMissing);
  if (!found || found.mtimeMs >= before) return false;
  await rm(path, { force: true });
  return true;
}

async function entriesOf(folder: string): Promise<readonly string[]> {
  return (await readdir(folder).catch(ifMissing)) ?? [];
}

function ifMissing(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT' && error.code !== 'ENOTDIR') throw error;
}
