import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { openMongoStore, type MongoStore } from '../../../src/store/mongo/index.ts';
import { post } from '../../contracts/ledger-store.ts';
import { finishDocuments, numbersUsed } from '../../contracts/making.ts';
import { freshUri, inDatabase, needsServer, serverUri } from './make-store.ts';

const writer = join(import.meta.dirname, 'killed-writer.ts');

/** Starts the writer, kills it after its first words and some time, and gives what it acknowledged. */
async function writeAndKill(uri: string, round: number, delay: number): Promise<readonly string[]> {
  const child = spawn(process.execPath, [
    '--disable-warning=ExperimentalWarning',
    writer,
    uri,
    String(round),
  ]);
  const output = text(child.stdout);
  await once(child.stdout, 'readable');
  await new Promise((resolve) => setTimeout(resolve, delay));
  child.kill('SIGKILL');
  const lines = (await output).split('\n');
  // The last line may be cut off; an acknowledgement that nobody could read is none.
  return lines.slice(0, -1);
}

/** All that the cases of the database hold must fit together. */
async function expectSound(store: MongoStore, id: string, acknowledged: number): Promise<number> {
  const state = await store.loadCase(id);
  const journal = await store.readJournal(id, { limit: 100_000 });
  expect(state?.revision).toBeGreaterThanOrEqual(acknowledged);
  expect(journal.map((entry) => entry.revision)).toEqual(
    Array.from({ length: state?.revision ?? 0 }, (_, n) => n + 1),
  );
  expect(state?.fields).toEqual({ n: state?.revision });
  await expectHandedOn(store, id, state?.revision ?? 0);
  return state?.revision ?? 0;
}

/** Every commit ended an offer and a holding, and began one of each. */
async function expectHandedOn(store: MongoStore, id: string, revision: number): Promise<void> {
  const turns = Array.from({ length: revision }, (_, n) => n + 1);
  const offers = await store.offersOf(id);
  expect(offers.map(({ round, status }) => [round, status])).toEqual(
    turns.map((round) => [round, round < revision ? 'accepted' : 'open']),
  );
  const holdings = await store.holdingsOf(id);
  expect(holdings.map(({ turn, workingTime }) => [turn, workingTime])).toEqual(
    turns.map((turn) => [turn, turn < revision ? turn : undefined]),
  );
  expect(await store.heldBy(`p${revision}`, { limit: 100 })).toContain(id);
  expect(await store.heldBy(`p${revision - 1}`, { limit: 100 })).not.toContain(id);
}

/** A ledger holds all that was answered, without a gap; what came to nothing is deleted by who posts next. */
async function expectPosted(store: MongoStore, posted: number): Promise<void> {
  const book = await store.loadBook('sales', '2026-Q1');
  const entries = await store.readEntries({ plan: 'sales' });
  expect(entries).toHaveLength(book?.entries ?? 0);
  expect(entries.length).toBeGreaterThanOrEqual(posted);
  expect(entries.map(({ number }) => number)).toEqual(entries.map((_, n) => n + 1));
  expect(await post(store, 1, 'last')).toBe(true);
  expect(await store.readEntries({ plan: 'sales' })).toHaveLength(entries.length + 1);
}

/** What was said to be made is no longer in the queue, and the numbers have no gap. */
async function expectMade(store: MongoStore, made: ReadonlySet<string>): Promise<void> {
  for (const id of made) expect((await store.loadDocument(id))?.status).toMatch(/^re/);
  await finishDocuments(store);
  const numbers = await numbersUsed(store);
  expect(numbers).toEqual(numbers.map((_, n) => n + 1));
}

describe.skipIf(serverUri === undefined)(needsServer, () => {
  it('loses no acknowledged command, effect, offer, holding, change, entry or number when a process is killed', async () => {
    const uri = freshUri();
    const acknowledged = new Map<string, number>();
    const made = new Set<string>();
    let posted = 0;
    for (const [round, delay] of [40, 150, 333].entries())
      for (const line of await writeAndKill(uri, round, delay)) {
        const [id = '', revision = '0'] = line.split(' ');
        if (id === 'posted') posted += Number(revision);
        else if (id === 'made') made.add(revision);
        else acknowledged.set(id, Number(revision));
      }
    expect(acknowledged.size).toBeGreaterThan(0);
    // As if the ten seconds had passed after which others announce what was left behind.
    await inDatabase(uri, (database) =>
      database
        .collection('cases')
        .updateMany({}, { $set: { 'announce.$[].written': Date.now() - 60_000 } }),
    );

    const store = await openMongoStore({ uri });
    let commits = 0;
    for (const [id, revision] of acknowledged) commits += await expectSound(store, id, revision);
    const changes = (await store.readChanges(0, 100_000)).filter(({ id }) => acknowledged.has(id));
    expect(new Set(changes.map(({ id, revision }) => `${id}@${revision}`)).size).toBe(commits);
    const all = await store.readChanges(0, 100_000);
    expect(all.map(({ position }) => position)).toEqual(all.map((_, n) => n + 1));
    expect(await store.countPendingEffects()).toBe(all.length);
    await expectPosted(store, posted);
    await expectMade(store, made);
    await store.close();
    await inDatabase(uri, (database) => database.dropDatabase());
  });
});
