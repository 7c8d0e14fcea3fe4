import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, describe, expect, it } from 'vitest';
import { startServer, tokenOf, type RunningServer } from './running-server.ts';
import { Worker } from './worker.ts';

const rounds = Number(process.env['BATON_CRASH_ROUNDS'] ?? 3);
const workers = 8;
/** A store lives through so many deaths; then another begins, since each check reads all of it. */
const roundsPerStore = 10;
const patience = 20_000;

let folder = '';
let team: Worker[] = [];

async function removeFolder(): Promise<void> {
  if (folder) await rm(folder, { recursive: true, force: true, maxRetries: 3 });
}

afterAll(removeFolder);

async function beginAnew(): Promise<void> {
  await removeFolder();
  folder = await mkdtemp(join(tmpdir(), 'baton-crash-'));
  const server = await startServer(folder, 'workspace');
  const token = await tokenOf(server, 'Hand');
  team = Array.from({ length: workers }, (_, index) => new Worker(`w${index}`, token));
  expect(await server.end('SIGTERM')).toBe(0);
}

/** All work at once, until the server is killed some time after the first answer. */
async function workAndDie(server: RunningServer): Promise<void> {
  let ending: Promise<unknown> | undefined;
  const onAnswer = (): void => {
    ending ??= setTimeout(Math.random() * 300).then(() => server.end('SIGKILL'));
  };
  await Promise.all(team.map((worker) => worker.work(server, onAnswer)));
  await ending;
}

async function rowsOf({ api, operatorToken }: RunningServer, funnel: string) {
  const headers = { Authorization: `Bearer ${operatorToken}` };
  const response = await fetch(`${api}/exports/cases/${funnel}?format=json`, { headers });
  const lines = (await response.text()).split('\n').filter((line) => line !== '');
  return lines.map((line) => JSON.parse(line) as Record<string, unknown>);
}

/** Every acknowledged command is there, once, and nothing besides. */
async function checkCases(server: RunningServer): Promise<void> {
  const known = team.flatMap(({ cases }) => cases);
  const rows = new Map((await rowsOf(server, 'deal')).map((row) => [row['id'], row]));
  expect(rows.size).toBe(known.length);
  for (const { id, label, done, won } of known) {
    const { revision, step, outcome } = rows.get(id) ?? {};
    const expected = { label, revision: done, step: done - 1, outcome: won ? 'won' : undefined };
    expect({ label: rows.get(id)?.['label'], revision, step, outcome }).toEqual(expected);
  }
}

/** Each case that was won starts one delivery; the effects may need a moment. */
async function checkDeliveries(server: RunningServer): Promise<void> {
  const won = team.flatMap(({ cases }) => cases.filter((one) => one.won).map(({ label }) => label));
  const deadline = Date.now() + patience;
  let deliveries: unknown[] = [];
  do {
    deliveries = (await rowsOf(server, 'delivery')).map((row) => row['deal']);
    if (deliveries.length >= won.length) break;
    await setTimeout(50);
  } while (Date.now() < deadline);
  expect(deliveries.toSorted()).toEqual(won.toSorted());
}

async function checkIntegrity({ api, operatorToken }: RunningServer): Promise<void> {
  const headers = { Authorization: `Bearer ${operatorToken}` };
  const response = await fetch(`${api}/integrity-checks`, { method: 'POST', headers });
  const { problems, cases } = (await response.json()) as { problems: unknown[]; cases: number };
  expect(problems).toEqual([]);
  expect(cases).toBeGreaterThanOrEqual(team.flatMap((worker) => worker.cases).length);
}

async function checkAll(server: RunningServer): Promise<void> {
  await Promise.all(team.map((worker) => worker.catchUp(server)));
  for (const worker of team) {
    const [now, then] = (await worker.repeat(server)) ?? [];
    expect(now).toEqual(then && { ...then, repeated: true });
  }
  await checkCases(server);
  await checkDeliveries(server);
  await checkIntegrity(server);
}

describe('a server that is killed at random moments under load', () => {
  it(
    `keeps every acknowledged command, carries none out twice and forgets no effect (${rounds} times)`,
    { timeout: 60_000 + rounds * 30_000 },
    async () => {
      let commands = 0;
      for (let round = 0; round < rounds; round++) {
        if (round % roundsPerStore === 0) await beginAnew();
        await workAndDie(await startServer(folder, 'workspace'));
        const server = await startServer(folder, 'workspace');
        await checkAll(server);
        expect(await server.end(round % 2 === 0 ? 'SIGTERM' : 'SIGKILL')).toBe(
          round % 2 === 0 ? 0 : null,
        );
        commands = team.flatMap(({ cases }) => cases).reduce((sum, { done }) => sum + done, 0);
      }
      expect(commands).toBeGreaterThan(rounds);
    },
  );
});
