import { startBaton } from '../../app.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { createClient, type Client } from './client.ts';
import { readControl } from './control-file.ts';

/** Where stored data is: a data folder on this machine, or a server somewhere. */
export interface Target {
  readonly data: string;
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
  const control = target.url === undefined ? await readControl(target.data) : undefined;
  const url = target.url ?? control?.url;
  const token = target.token ?? control?.token;
  if (url !== undefined) return work(createClient({ url, token: token ?? '', locale }));
  const baton = await startBaton({ data: target.data, port: 0, quiet: true });
  try {
    const own = { url: baton.url, token: target.token ?? baton.operatorToken };
    return await work(createClient({ ...own, locale }));
  } finally {
    await baton.stop();
  }
}
