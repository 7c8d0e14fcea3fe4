import { existsSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { blobFolder } from '../blobs/blob-store.ts';
import { databaseFile } from '../database/database.ts';

/** Whether the folder holds a store. */
export function holdsSqliteStore(folder: string): boolean {
  return existsSync(join(folder, databaseFile));
}

/**
 * Moves a closed store into a folder that holds none, on the same disk: the database last, so that the
 * store is there only when it is whole. What is left of the old folder goes.
 */
export async function adoptSqliteStore(from: string, to: string): Promise<void> {
  await mkdir(to, { recursive: true });
  for (const name of [blobFolder, `${databaseFile}-wal`, databaseFile]) {
    if (existsSync(join(from, name))) await rename(join(from, name), join(to, name));
  }
  await rm(from, { recursive: true, force: true });
}
