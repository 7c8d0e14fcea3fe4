import { existsSync } from 'node:fs';
import { copyFile, mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { DatabaseSync } from 'node:sqlite';
import { BatonError } from '../../../shared/index.ts';
import { blobFolder, writeBlob } from '../blobs/blob-store.ts';
import { databaseFile } from '../database/database.ts';
import { lockFolder } from '../database/lock.ts';
import { applicationId, checkFormat } from '../database/migrate.ts';

/**
 * Makes a store out of a backup, in a folder that holds none. The backup is checked first, and the
 * store is there only when it is whole.
 * @throws BatonError `backup-target-exists`, `backup-unreadable`, `store-too-new`, `store-locked`.
 */
export async function restoreSqliteStore(file: string, folder: string): Promise<void> {
  const target = join(folder, databaseFile);
  if (existsSync(target))
    throw new BatonError({ code: 'backup-target-exists', params: { target } });
  await mkdir(folder, { recursive: true });
  const unlock = lockFolder(folder);
  const part = `${target}.part`;
  try {
    await copyFile(file, part);
    await unpack(part, join(folder, blobFolder));
    await rename(part, target);
  } catch (error) {
    await rm(part, { force: true });
    if (error instanceof BatonError) throw error;
    throw new BatonError({ code: 'backup-unreadable', params: { file } }, { cause: error });
  } finally {
    unlock();
  }
}

/** Checks the copy and takes the attachments out of it. */
async function unpack(file: string, blobs: string): Promise<void> {
  const connection = new DatabaseSync(file);
  try {
    const pragma = (name: string) =>
      Object.values(connection.prepare(`PRAGMA ${name}`).get() ?? {})[0];
    if (pragma('application_id') !== applicationId) throw new Error('not a database of Baton');
    checkFormat(Number(pragma('user_version')));
    if (pragma('integrity_check') !== 'ok') throw new Error('the file is damaged');
    for (const row of connection.prepare('SELECT name, bytes FROM blobs').iterate()) {
      const bytes = Readable.from([row['bytes'] as Uint8Array]);
      await writeBlob(blobs, String(row['name']), bytes, Infinity);
    }
    connection.exec('DROP TABLE blobs; VACUUM');
  } finally {
    connection.close();
  }
}
