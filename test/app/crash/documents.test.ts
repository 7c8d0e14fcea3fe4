import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, describe, expect, it } from 'vitest';
import type { StoredDocument } from '../../../src/documents/index.ts';
import { openSqliteStore, type SqliteStore } from '../../../src/store/index.ts';
import { startServer, tokenOf, type RunningServer } from './running-server.ts';
import { Writer } from './writer.ts';

const rounds = Number(process.env['BATON_CRASH_ROUNDS'] ?? 3);
const writers = 6;
const patience = 30_000;

let folder = '';
let token = '';
let team: Writer[] = [];

afterAll(() => rm(folder, { recursive: true, force: true, maxRetries: 3 }));

async function begin(): Promise<void> {
  folder = await mkdtemp(join(tmpdir(), 'baton-crash-'));
  const server = await startServer(folder, 'papers');
  token = await tokenOf(server, 'Wim');
  team = Array.from({ length: writers }, (_, index) => new Writer(`w${index}`, token));
  expect(await server.end('SIGTERM')).toBe(0);
}

/** All work at once, until the server is killed some time after the first answer. */
async function workAndDie(server: RunningServer): Promise<void> {
  let ending: Promise<unknown> | undefined;
  const onAnswer = (): void => {
    ending ??= setTimeout(300 + Math.random() * 700).then(() => server.end('SIGKILL'));
  };
  await Promise.all(team.map((writer) => writer.work(server, onAnswer)));
  await ending;
}

/** Waits until nothing is left to be made or told. */
async function settle({ api }: RunningServer): Promise<void> {
  const deadline = Date.now() + patience;
  const metrics = api.replace('/api/v1', '/metrics');
  for (let waiting = 1; waiting > 0 && Date.now() < deadline; await setTimeout(100)) {
    const text = await (await fetch(metrics)).text();
    const value = (name: string) => Number(new RegExp(`^${name} (\\d+)$`, 'm').exec(text)?.[1]);
    waiting = value('baton_queued_documents') + value('baton_pending_effects');
  }
}

async function documentsIn(
  store: SqliteStore,
  definition: string,
): Promise<readonly Omit<StoredDocument, 'data'>[]> {
  return store.listDocuments({ definition, limit: 100_000 });
}

/** Every document that was acknowledged is there, once; the numbers of a series have neither gap nor repetition. */
async function checkDocuments(store: SqliteStore): Promise<number> {
  const known = team.flatMap(({ files }) => files);
  const letters = await documentsIn(store, 'letter');
  const notes = await documentsIn(store, 'note');
  for (const documents of [letters, notes]) {
    expect(documents.filter(({ status }) => status !== 'released')).toEqual([]);
    const numbers = documents.map(({ number }) => Number(number?.slice(-6)));
    expect(numbers.toSorted((a, b) => a - b)).toEqual(documents.map((_, n) => n + 1));
  }
  const of = Map.groupBy(letters, ({ subject }) => subject.id);
  expect(known.map(({ id }) => of.get(id)?.length ?? 0)).toEqual(
    known.map(({ letters: count }) => count),
  );
  const kept = known.flatMap(({ id, kept: isKept }) => (isKept ? id : []));
  expect(notes.map(({ subject }) => subject.id).toSorted()).toEqual(kept.toSorted());
  return letters.length + notes.length;
}

/** Each journal tells of each of its documents once. */
async function checkJournals(store: SqliteStore): Promise<void> {
  for (const { id, letters, kept } of team.flatMap(({ files }) => files)) {
    const entries = await store.readJournal(id, { limit: 1000 });
    const marks = entries.flatMap(({ command }) =>
      command.kind === 'document' ? `${command.mark.document} ${command.mark.how}` : [],
    );
    expect(new Set(marks).size).toBe(marks.length);
    expect(marks).toHaveLength(letters + Number(kept));
  }
}

/** There is no file that no document names. */
async function checkFiles(store: SqliteStore): Promise<void> {
  const documents = [
    ...(await documentsIn(store, 'letter')),
    ...(await documentsIn(store, 'note')),
  ];
  const named = documents.flatMap(({ files }) => files.map(({ blob }) => blob));
  const there = await readdir(join(folder, 'blobs'), { recursive: true });
  const blobs = there.map((path) => basename(path)).filter((name) => name.length === 32);
  expect(blobs.toSorted()).toEqual(named.toSorted());
}

describe('a server that is killed in the middle of making documents', () => {
  it(
    `loses none, numbers them without gaps and tells each case once (${rounds} times)`,
    { timeout: 60_000 + rounds * 60_000 },
    async ({ annotate }) => {
      await begin();
      for (let round = 0; round < rounds; round++) {
        await workAndDie(await startServer(folder, 'papers'));
        const server = await startServer(folder, 'papers');
        await Promise.all(team.map((writer) => writer.catchUp(server)));
        if (round < rounds - 1) await server.end('SIGKILL');
        else {
          await settle(server);
          expect(await server.end('SIGTERM')).toBe(0);
        }
      }
      const store = await openSqliteStore({ folder });
      try {
        await annotate(`${await checkDocuments(store)} documents`);
        await checkJournals(store);
        await checkFiles(store);
      } finally {
        await store.close();
      }
    },
  );
});
