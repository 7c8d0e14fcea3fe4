import { mkdir } from 'node:fs/promises';
import { openSqliteStore } from '../store/index.ts';
import type { EngineParts } from '../engine/index.ts';
import { createLog } from './log.ts';
import { sqliteMaintenance } from './maintenance.ts';
import { openBaton, type Baton } from './open-baton.ts';
import { removeControl, writeControl } from './operator.ts';
import { version } from './version.ts';

export interface StartOptions {
  /** Folder of the database, the attachments and the lock. */
  readonly data: string;
  /** 0 takes any that is free. */
  readonly port: number;
  readonly host?: string;
  readonly hostNames?: readonly string[];
  readonly address?: string;
  /** Writes no log. */
  readonly quiet?: boolean;
  /** What is to be done before anybody is answered. */
  readonly prepare?: (baton: Baton) => Promise<void>;
}

/** A running server. */
export interface StartedBaton {
  readonly baton: Baton;
  readonly url: string;
  readonly operatorToken: string;
  stop(): Promise<void>;
}

/**
 * Opens the store of a data folder and serves it. Leaves in the folder how it is reached, for the command
 * line. Raises what `openSqliteStore` and `openBaton` raise.
 */
export async function startBaton(options: StartOptions): Promise<StartedBaton> {
  const { data, port, quiet = false, prepare, ...server } = options;
  await mkdir(data, { recursive: true, mode: 0o700 });
  const store = await openSqliteStore({ folder: data });
  const log = createLog({ level: quiet ? 'silent' : 'info' });
  try {
    const maintenance = (parts: EngineParts) => sqliteMaintenance(store, parts, data);
    const baton = await openBaton({ ...server, store, log, version, maintenance });
    await prepare?.(baton);
    const url = await baton.start(port);
    const { operatorToken } = baton;
    await writeControl(data, { url, token: operatorToken });
    const stop = async (): Promise<void> => {
      await removeControl(data);
      await baton.stop();
    };
    return { baton, url, operatorToken, stop };
  } catch (error) {
    await store.close();
    throw error;
  }
}
