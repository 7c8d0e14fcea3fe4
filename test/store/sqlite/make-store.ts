import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSqliteStore, type SqliteStore } from '../../../src/store/index.ts';

export async function temporaryFolder(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'baton-'));
}

/** A store in a folder of its own, which goes with it. */
export async function makeSqliteStore(): Promise<SqliteStore> {
  const folder = await temporaryFolder();
  const store = await openSqliteStore({ folder });
  return {
    ...store,
    close: async () => {
      await store.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
