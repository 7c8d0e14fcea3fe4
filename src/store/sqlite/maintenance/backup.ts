import { existsSync } from 'node:fs';
import { open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { backup, DatabaseSync } from 'node:sqlite';
import { BatonError } from '../../../shared/index.ts';
import { blobFolder, blobPath } from '../blobs/blob-store.ts';
import type { Database } from '../database/database.ts';
import { storeError } from '../database/driver-errors.ts';

const pagesPerStep = 500;

/**
 * Writes everything, attachments included, into one new file while the store goes on working. The
 * file is there only when it is whole; it holds the state of the moment at which the copying ended.
 * @throws BatonError `backup-target-exists`, or `store-…` where it cannot be written.
 */
export async function backupTo(database: Database, target: string): Promise<void> {
  if (existsSync(target))
    throw new BatonError({ code: 'backup-target-exists', params: { target } });
  const part = `${target}.part`;
  try {
    await rm(part, { force: true });
    await backup(database.connection, part, { rate: pagesPerStep });
    await addBlobs(part, join(database.folder, blobFolder));
    await sync(part);
    await rename(part, target);
  } catch (error) {
    await rm(part, { force: true });
    throw storeError(error);
  }
}

async function addBlobs(file: string, root: string): Promise<void> {
  const connection = new DatabaseSync(file);
  try {
    connection.exec(
      'PRAGMA journal_mode = DELETE; CREATE TABLE blobs (name TEXT PRIMARY KEY, bytes BLOB NOT NULL)',
    );
    const insert = connection.prepare('INSERT INTO blobs (name, bytes) VALUES (?, ?)');
    for (const entry of existsSync(root) ? await readdir(root, { recursive: true }) : []) {
      const name = entry.slice(-32);
      const path = blobPath(root, name);
      if (path === join(root, entry)) insert.run(name, await readFile(path));
    }
  } finally {
    connection.close();
  }
}

async function sync(file: string): Promise<void> {
  const handle = await open(file, 'r+');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
