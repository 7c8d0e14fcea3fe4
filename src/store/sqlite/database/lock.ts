import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { BatonError } from '../../../shared/index.ts';
import { resultCode, resultCodes } from './result-code.ts';

/**
 * Takes the folder for this process. The lock is one of the operating system, held by an open
 * transaction on `lock.db`, so that it ends with the process however that ends; the pid beside it is
 * for the message only.
 * @returns a function that gives the folder back.
 * @throws BatonError `store-locked` when another process, or another store of this one, holds it.
 */
export function lockFolder(folder: string): () => void {
  const lock = new DatabaseSync(join(folder, 'lock.db'), { timeout: 0 });
  const pidFile = join(folder, 'lock.pid');
  try {
    lock.exec('PRAGMA journal_mode = DELETE; BEGIN EXCLUSIVE');
  } catch (error) {
    lock.close();
    if (resultCode(error) !== resultCodes.busy) throw error;
    const params = { folder, pid: readPid(pidFile) };
    throw new BatonError({ code: 'store-locked', params }, { cause: error });
  }
  writeFileSync(pidFile, String(process.pid));
  return () => lock.close();
}

function readPid(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '?';
  }
}
