import { join } from 'node:path';
import { BatonError } from '../shared/index.ts';
import { createLog } from './log.ts';
import { openBaton, type Baton } from './open-baton.ts';
import { openStore, type StorePlace } from './open-store.ts';
import { removeControl, writeControl } from './operator.ts';
import { version } from './version.ts';

export interface StartOptions extends StorePlace {
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
 * Opens the store and serves it. Leaves in the data folder how it is reached, for the command line; nothing
 * with MongoDB, where every command opens the database itself. Raises what `openStore` and `openBaton` raise,
 * `port-in-use` and `address-refused`.
 */
export async function startBaton(options: StartOptions): Promise<StartedBaton> {
  const { data, mongo, port, quiet = false, prepare, ...server } = options;
  const place = mongo === undefined ? { data } : { data, mongo };
  const { store, ...kept } = await openStore(place);
  const log = createLog({ level: quiet ? 'silent' : 'info' });
  const secrets = process.env['BATON_SECRETS'] ?? join(data, 'secrets');
  const baton = await openBaton({ secrets, ...server, ...kept, store, log, version }).catch(
    async (error: unknown) => {
      await store.close();
      throw error;
    },
  );
  try {
    await prepare?.(baton);
    const url = await listen(baton, port, server.host);
    const { operatorToken } = baton;
    if (mongo === undefined) await writeControl(data, { url, token: operatorToken });
    const stop = async (): Promise<void> => {
      if (mongo === undefined) await removeControl(data);
      await baton.stop();
    };
    return { baton, url, operatorToken, stop };
  } catch (error) {
    await baton.stop();
    throw error;
  }
}

async function listen(baton: Baton, port: number, host = '127.0.0.1'): Promise<string> {
  try {
    return await baton.start(port);
  } catch (cause) {
    const reason = (cause as NodeJS.ErrnoException).code ?? String(cause);
    const params = { host, port: String(port), reason };
    const code = reason === 'EADDRINUSE' ? 'port-in-use' : 'address-refused';
    throw new BatonError({ code, params }, { cause });
  }
}
