import type { StorePlace } from '../../app.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { wholeApp } from '../whole-app.ts';
import { createClient, type Client } from './client.ts';
import { readControl } from './control-file.ts';

/** Where stored data is: a data folder on this machine, a MongoDB database, or behind a server somewhere. */
export interface Target extends StorePlace {
  /** From `BATON_URL` and `BATON_TOKEN`. */
  readonly url?: string;
  readonly token?: string;
}

/**
 * Carries out work against stored data. A server named by the environment is used first, then the one
 * that holds the data folder; where there is none, one runs inside this process for as long as needed.
 * Raises what `createClient` and `startBaton` raise.
 */
export async function withClient<T>(
  target: Target,
  terminal: Terminal,
  work: (client: Client) => Promise<T>,
): Promise<T> {
  const { locale } = terminal;
  const { url, token, ...place } = target;
  const server = url === undefined ? await runningServer(target) : { url, token: '' };
  if (server) return work(createClient({ url: server.url, token: token ?? server.token, locale }));
  const { startBaton } = await wholeApp();
  const baton = await startBaton({ ...place, port: 0, quiet: true });
  try {
    const own = { url: baton.url, token: token ?? baton.operatorToken };
    return await work(createClient({ ...own, locale }));
  } finally {
    await baton.stop();
  }
}

/** The server that holds the data folder, where one runs; on MongoDB there is no need of it. */
export async function runningServer(
  target: Target,
): Promise<{ readonly url: string; readonly token: string } | undefined> {
  return target.mongo === undefined ? readControl(target.data) : undefined;
}
