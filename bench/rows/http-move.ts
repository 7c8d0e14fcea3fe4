import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { firstLine, startApplication, stop } from '../application/start-application.ts';
import { workspace } from '../application/workspace-folder.ts';
import { prepareClients } from '../load/clients.ts';
import { load } from '../load/load.ts';
import { requestsOf, type LoadRequest } from '../load/requests.ts';
import { benchRow, median, type BenchRow } from '../result.ts';
import { inTemporaryFolder } from '../temporary-folder.ts';

const connections = 64;
const casesEach = 4;
const pairs = 5;
const secondsEach = 3;
const express = fileURLToPath(new URL('../baselines/express.ts', import.meta.url));

/** Real moves over HTTP beside bare Express under the same requests, taken in turns. */
export function measureHttpMove(scale: number): Promise<readonly BenchRow[]> {
  return inTemporaryFolder(async (folder) => {
    const application = await startApplication(join(folder, 'data'), workspace);
    const bare = spawn(process.execPath, [express], { stdio: ['ignore', 'pipe', 'inherit'] });
    try {
      const clients = await prepareClients(application, connections, casesEach);
      const requests = clients.map((client) => requestsOf(client));
      const limit = await warmUp(await firstLine(bare), requests, scale);
      const own = await warmUp(application.url, requests, scale);
      const rates: { own: number; limit: number }[] = [];
      for (let pair = 0; pair < pairs; pair++)
        rates.push({ limit: await limit(), own: await own() });
      return [
        benchRow({
          name: 'Guarded move over HTTP, 64 clients',
          unit: 'moves/s',
          value: median(rates.map((rate) => rate.own)),
          limit: median(rates.map((rate) => rate.limit)),
          ratio: median(rates.map((rate) => rate.own / rate.limit)),
          target: 0.5,
          better: 'higher',
        }),
      ];
    } finally {
      await Promise.all([application.stop(), stop(bare)]);
    }
  });
}

/** Brings a server to its speed. Returns what measures it, for about `secondsEach`. */
async function warmUp(
  url: string,
  requests: readonly (readonly LoadRequest[])[],
  scale: number,
): Promise<() => Promise<number>> {
  const perRound = requests.flat().length;
  await load(url, requests, 4);
  const rate = await load(url, requests, 6);
  const rounds = Math.max(1, Math.round((rate * secondsEach * scale) / perRound));
  return () => load(url, requests, rounds);
}
