import autocannon from 'autocannon';
import type { LoadRequest } from './requests.ts';

export type Amount = { readonly rounds: number };

/**
 * Sends the requests of every client over a connection of its own that is kept alive, each client's again and
 * again for so many rounds, and returns requests per second. Raises an error where one is not answered by 2xx.
 */
export async function load(
  url: string,
  clients: readonly (readonly LoadRequest[])[],
  rounds: number,
): Promise<number> {
  const waiting = [...clients];
  const amount = rounds * clients.reduce((sum, requests) => sum + requests.length, 0);
  const begin = performance.now();
  const result = await autocannon({
    url,
    connections: clients.length,
    amount,
    setupClient: (client) => client.setRequests([...(waiting.shift() ?? [])]),
  });
  const seconds = (performance.now() - begin) / 1000;
  const failed = result.errors + result.timeouts + result.non2xx;
  if (failed > 0 || result['2xx'] !== amount)
    throw new Error(`${failed} of ${amount} requests failed at ${url}`);
  return amount / seconds;
}
