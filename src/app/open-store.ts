import { mkdir } from 'node:fs/promises';
import type { EngineParts } from '../engine/index.ts';
import type { Maintenance, ServerStore } from '../http/index.ts';
import { BatonError } from '../shared/index.ts';
import { openMongoStore, openSqliteStore, type SqliteOptions } from '../store/index.ts';
import { sqliteMaintenance } from './maintenance.ts';

/** Where the data is. */
export interface StorePlace {
  /** Folder of the database, the attachments and the lock; not used with MongoDB. */
  readonly data: string;
  /** `mongodb://…/<database>`: the data is there instead. */
  readonly mongo?: string;
}

/** An open store, and how it is kept where that is up to Baton. */
export interface OpenStore {
  readonly store: ServerStore;
  /** See `BatonOptions`. */
  readonly owner?: string;
  /** See `BatonOptions`. */
  readonly folder?: string;
  readonly maintenance?: (parts: EngineParts) => Maintenance;
}

/** Raises what `openSqliteStore` and `openMongoStore` raise, and `store-unavailable`. */
export async function openStore(
  { data, mongo }: StorePlace,
  options: Pick<SqliteOptions, 'disposable'> = {},
): Promise<OpenStore> {
  if (mongo !== undefined) return { store: await openMongoStore({ uri: mongo }) };
  await makeFolder(data);
  const store = await openSqliteStore({ folder: data, ...options });
  const maintenance = (parts: EngineParts) => sqliteMaintenance(store, parts, data);
  return { store, owner: 'server', folder: data, maintenance };
}

async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
  } catch (cause) {
    const reason = (cause as NodeJS.ErrnoException).code ?? String(cause);
    throw new BatonError({ code: 'store-unavailable', params: { folder, reason } }, { cause });
  }
}
