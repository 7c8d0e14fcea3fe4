import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Giver, type ShownOffer, type Tokens } from './giver.ts';
import { openPostOffice, type Arrival, type PostOffice } from './post-office.ts';
import { startServer, tokenOf, type RunningServer } from './running-server.ts';
import { read } from './send.ts';

const rounds = Number(process.env['BATON_CRASH_ROUNDS'] ?? 3);
const givers = 6;
/** A store lives through so many deaths; then another begins, since each check reads all of it. */
const roundsPerStore = 10;
const patience = 20_000;

let office: PostOffice;
let folder = '';
let tokens: Tokens;
let team: Giver[] = [];
let stores = 0;

beforeAll(async () => {
  office = await openPostOffice();
});
afterAll(async () => {
  await office.stop();
  await removeFolder();
});

async function removeFolder(): Promise<void> {
  if (folder) await rm(folder, { recursive: true, force: true, maxRetries: 3 });
}

const start = (): Promise<RunningServer> => startServer(folder, 'office', office.env);

async function beginAnew(): Promise<void> {
  await removeFolder();
  folder = await mkdtemp(join(tmpdir(), 'baton-crash-'));
  const server = await start();
  const idOf = async (token: string) => (await read<{ id: string }>(server, token, '/me')).id;
  const [ada, bea] = [await tokenOf(server, 'Ada'), await tokenOf(server, 'Bea')];
  const takers = new Map([
    [await idOf(ada), ada],
    [await idOf(bea), bea],
  ]);
  tokens = { giver: await tokenOf(server, 'Gil'), takers };
  stores++;
  team = Array.from({ length: givers }, (_, n) => new Giver(`s${stores}g${n}`, tokens, office));
  expect(await server.end('SIGTERM')).toBe(0);
}

/** All give at once, until the server is killed some time after the first message has arrived. */
async function workAndDie(server: RunningServer): Promise<void> {
  let ending: Promise<unknown> | undefined;
  office.onArrival = () => {
    ending ??= setTimeout(Math.random() * 300).then(() => server.end('SIGKILL'));
  };
  try {
    await Promise.all(team.map((giver) => giver.work(server)));
  } finally {
    office.onArrival = () => undefined;
    await (ending ?? server.end('SIGKILL'));
  }
}

/** One event that people and programs are told of. */
interface Told {
  readonly type: 'Offered' | 'Answered';
  readonly offer: string;
  readonly label: string;
}

/** Each offer is there, and ended as often as it was answered: once, or not yet. */
async function offersOf(server: RunningServer): Promise<readonly Told[]> {
  const all = team.flatMap(({ parcels }) => parcels);
  const told = await Promise.all(
    all.map(async ({ id, label, given, answered }) => {
      const path = `/cases/${id}/offers`;
      const { items } = await read<{ items: ShownOffer[] }>(server, tokens.giver, path);
      expect(items).toHaveLength(given);
      expect(items.map(({ answers }) => answers.length)).toEqual(
        items.map((_, n) => Number(n < answered)),
      );
      return items.flatMap(({ id: offer, answers }): Told[] => [
        { type: 'Offered', offer, label },
        ...answers.map((): Told => ({ type: 'Answered', offer, label })),
      ]);
    }),
  );
  return told.flat();
}

const callTypes = { Offered: ['offer.offered'], Answered: ['offer.accepted', 'offer.rejected'] };

/** Each event has reached the program that is called, every time with the same id. */
function checkCalls(events: readonly Told[]): void {
  for (const { type, offer } of events) {
    const calls = office.calls.filter(
      (one) => one.offer === offer && callTypes[type].includes(one.type),
    );
    expect([type, offer, new Set(calls.map(({ id }) => id)).size]).toEqual([type, offer, 1]);
  }
}

/** Each event has been mailed, every time with the same id: as many ids as events of a parcel. */
function checkMails(events: readonly Told[]): void {
  const groups = Map.groupBy(events, ({ type, label }) => `${type}: ${label}`);
  for (const [subject, told] of groups)
    expect([subject, idsOf(office.mails, subject).size]).toEqual([subject, told.length]);
}

function idsOf(mails: readonly Arrival[], subject: string): ReadonlySet<string> {
  return new Set(
    mails.filter((one) => `${one.type}: ${one.about}` === subject).map(({ id }) => id),
  );
}

interface Inbox {
  readonly items: readonly { readonly topic: string; readonly offer?: string }[];
  readonly next?: string;
}

async function inboxOf(server: RunningServer, token: string): Promise<readonly string[]> {
  const found: string[] = [];
  for (const view of ['open', 'done']) {
    let next: string | undefined = '';
    while (next !== undefined) {
      const cursor: string = next === '' ? '' : `&cursor=${encodeURIComponent(next)}`;
      const page: Inbox = await read<Inbox>(
        server,
        token,
        `/inbox?view=${view}&limit=100${cursor}`,
      );
      for (const { topic, offer } of page.items)
        found.push(`${topic === 'offered' ? 'Offered' : 'Answered'} ${offer}`);
      next = page.next;
    }
  }
  return found;
}

/** Each event is one item in one inbox: offers in that of a taker, answers in that of the giver. */
async function checkInboxes(server: RunningServer, events: readonly Told[]): Promise<void> {
  const all = [tokens.giver, ...tokens.takers.values()];
  const items = (await Promise.all(all.map((token) => inboxOf(server, token)))).flat();
  expect(items.toSorted()).toEqual(events.map(({ type, offer }) => `${type} ${offer}`).toSorted());
}

async function checkIntegrity({ api, operatorToken }: RunningServer): Promise<void> {
  const headers = { Authorization: `Bearer ${operatorToken}` };
  const response = await fetch(`${api}/integrity-checks`, { method: 'POST', headers });
  const { problems, cases } = (await response.json()) as { problems: unknown[]; cases: number };
  expect(problems).toEqual([]);
  expect(cases).toBe(team.flatMap(({ parcels }) => parcels).length);
}

/** What was left on its way may need a moment. */
async function eventually(check: () => void): Promise<void> {
  const deadline = Date.now() + patience;
  for (;;)
    try {
      return check();
    } catch (error) {
      if (Date.now() > deadline) throw error;
      await setTimeout(50);
    }
}

async function checkAll(server: RunningServer): Promise<number> {
  await Promise.all(team.map((giver) => giver.catchUp(server)));
  const events = await offersOf(server);
  await eventually(() => {
    checkCalls(events);
    checkMails(events);
  });
  await checkInboxes(server, events);
  await checkIntegrity(server);
  return events.length;
}

function repeats(arrivals: readonly Arrival[]): string {
  const ids = new Set(arrivals.map(({ id }) => id));
  return `${arrivals.length - ids.size} of ${arrivals.length}`;
}

describe('a server that is killed in the middle of delivering', () => {
  it(
    `loses no message of an offer, and repeats carry the same key (${rounds} times)`,
    { timeout: 60_000 + rounds * 30_000 },
    async ({ annotate }) => {
      let told = 0;
      for (let round = 0; round < rounds; round++) {
        if (round % roundsPerStore === 0) await beginAnew();
        await workAndDie(await start());
        const server = await start();
        try {
          told = await checkAll(server);
        } finally {
          await server.end(round % 2 === 0 ? 'SIGTERM' : 'SIGKILL');
        }
      }
      expect(told).toBeGreaterThan(0);
      await annotate(`arrived more than once: ${repeats(office.mails)}, ${repeats(office.calls)}`);
    },
  );
});
