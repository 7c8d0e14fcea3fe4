import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { openSqliteStore, type SqliteStore } from '../../../src/store/index.ts';
import { finishDocuments, numbersUsed } from '../../contracts/making.ts';
import { temporaryFolder } from './make-store.ts';

const rounds = Number(process.env['BATON_CRASH_ROUNDS'] ?? 5);
const child = fileURLToPath(new URL('crash-child.ts', import.meta.url));

/** A store lives through so many deaths; then another begins, since each check reads all of it. */
const roundsPerStore = 10;

let folder = '';
/** What the children have said of this store. */
const sent = new Map<string, number>();
const done = new Map<string, number>();
const effects = new Set<string>();
const delivered = new Set<string>();
const made = new Set<string>();
let posted = 0;

async function beginAnew(): Promise<void> {
  await removeFolder();
  folder = await temporaryFolder();
  for (const said of [sent, done, effects, delivered, made]) said.clear();
  posted = 0;
}

async function removeFolder(): Promise<void> {
  if (folder) await rm(folder, { recursive: true, force: true });
}

afterAll(removeFolder);

/** Lets a child work and kills it some time after its first answer. */
async function workAndDie(): Promise<void> {
  const process = spawn(globalThis.process.execPath, [
    '--disable-warning=ExperimentalWarning',
    child,
    folder,
    JSON.stringify(Object.fromEntries(sent)),
  ]);
  let complaint = '';
  process.stderr.on('data', (text) => (complaint += String(text)));
  const lines = createInterface(process.stdout);
  let begun = false;
  lines.on('line', (line) => {
    const [what, id = '', n = '0'] = line.split(' ');
    if (what === 'effect') effects.add(id);
    else if (what === 'delivered') delivered.add(id);
    else if (what === 'made') made.add(id);
    else if (what === 'posted') posted += Number(id);
    else (what === 'sent' ? sent : done).set(id, Number(n));
    if (what === 'done' && !begun) {
      begun = true;
      setTimeout(() => process.kill('SIGKILL'), Math.random() * 300);
    }
  });
  await Promise.all([once(process, 'exit'), once(lines, 'close')]);
  expect(complaint).toBe('');
}

/** Every number once and in order, up to one of those that were sent. */
async function checkCase(store: SqliteStore, id: string, pending: ReadonlySet<string>) {
  const journal = await store.readJournal(id, { limit: 1_000_000 });
  const state = await store.loadCase(id);
  const numbers = journal.map((entry) => entry.idempotencyKey);
  expect(numbers).toEqual(journal.map((_, index) => `${id}/${index + 1}`));
  expect(journal.length).toBeGreaterThanOrEqual(done.get(id) ?? 0);
  expect(journal.length).toBeLessThanOrEqual(sent.get(id) ?? 0);
  expect(state?.revision).toBe(journal.length);
  expect(state?.fields['count']).toBe(journal.length);
  const last = journal.at(-1)?.events[0];
  expect(last?.type === 'fields changed' && last.fields).toEqual(state?.fields);
  const forgotten = journal
    .map(({ revision }) => `${id}:${revision}:0`)
    .filter((key) => !effects.has(key) && !pending.has(key));
  expect(forgotten).toEqual([]);
}

/** Keys of the effects that wait; taken with a claim that has run out at once. */
async function pendingEffects(store: SqliteStore): Promise<ReadonlySet<string>> {
  const limit = await store.countPendingEffects();
  const now = Date.now() + 60_000;
  const claimed = await store.claimEffects({ owner: 'test', now, until: now, limit });
  await store.releaseClaims('test');
  return new Set(claimed.map(({ key }) => key));
}

/** Every effect that was carried out has its message, at the receiver or on its way, under the same key. */
async function checkDeliveries(store: SqliteStore): Promise<void> {
  const now = Date.now() + 60_000;
  const limit = await store.countDeliveries();
  const claim = { owner: 'test', now, until: now, limit, except: [] };
  const waiting = new Set((await store.claimDeliveries(claim)).map(({ key }) => key));
  await store.releaseDeliveries('test');
  const keys = [...effects].map((key) => `${key}:mail:ann`);
  expect(keys.filter((key) => !delivered.has(key) && !waiting.has(key))).toEqual([]);
  expect([...waiting].filter((key) => !/^case-\d+:\d+:0:mail:ann$/.test(key))).toEqual([]);
}

/** The ledger has all that was answered, and nothing of what was broken off counts. */
async function checkLedger(store: SqliteStore): Promise<void> {
  const book = await store.loadBook('sales', '2026-Q1');
  const entries = await store.readEntries({ plan: 'sales' });
  expect(entries).toHaveLength(book?.entries ?? 0);
  expect(entries.length).toBeGreaterThanOrEqual(posted);
  expect(entries.length % 600).toBe(0);
  expect(entries.every(({ number }, place) => number === place + 1)).toBe(true);
}

/** What was said to be made is no longer in the queue, and the numbers have no gap. */
async function checkDocuments(store: SqliteStore): Promise<void> {
  for (const id of made) expect((await store.loadDocument(id))?.status).toMatch(/^re/);
  await finishDocuments(store);
  const numbers = await numbersUsed(store);
  expect(numbers).toEqual(numbers.map((_, place) => place + 1));
}

describe('a process killed at any moment', () => {
  it(
    `loses no answered command, applies none twice and forgets no effect, message, entry or number (${rounds} times)`,
    async () => {
      for (let round = 0; round < rounds; round++) {
        if (round % roundsPerStore === 0) await beginAnew();
        await workAndDie();
        const store = await openSqliteStore({ folder });
        const pending = await pendingEffects(store);
        for (const id of sent.keys()) await checkCase(store, id, pending);
        await checkDeliveries(store);
        await checkLedger(store);
        await checkDocuments(store);
        expect(await store.checkIntegrity()).toEqual([]);
        await store.close();
        expect(done.size).toBeGreaterThan(0);
      }
    },
    20_000 + rounds * 20_000,
  );
});
