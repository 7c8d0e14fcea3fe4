import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { createLog, fillSamples, openBaton, publishFirst } from '../../../src/app.ts';
import { everything } from '../../../src/expressions/index.ts';
import { countingIds, SimulatedClock } from '../../../src/shared/index.ts';
import { openSqliteStore } from '../../../src/store/index.ts';
import type { Store } from '../../contracts/store.ts';
import { makeMongoStore, needsServer, serverUri } from './make-store.ts';

const company = fileURLToPath(new URL('../../..', import.meta.url));
const now = Date.parse('2026-11-23T09:00:00Z');
const page = { now, limit: 1000 };
const collections = ['case:lead-to-contract', 'case:onboarding'] as const;

/** Plays the example company's year into the store, and reads what came of it; closes the store. */
async function playYear(store: Store): Promise<Year> {
  const log = createLog({ level: 'silent' });
  const [clock, ids] = [new SimulatedClock(now), countingIds('id')];
  const baton = await openBaton({ store, log, version: '0.0.0', clock, ids });
  try {
    await publishFirst(baton, company, 'first release');
    const { refused } = await fillSamples(baton, { seed: 7, cases: 10 });
    expect(refused).toEqual([]);
    const [cases, people] = [await readCases(store), await readPeople(store)];
    return { cases, people, figures: await readFigures(store, cases) };
  } finally {
    await baton.stop();
  }
}

interface Year {
  readonly cases: Awaited<ReturnType<typeof readCases>>;
  readonly people: readonly unknown[];
  readonly figures: readonly unknown[];
}

async function readCases(store: Store) {
  const cases = [];
  for (const collection of collections)
    for await (const { id } of store.streamRows({ collection, where: everything, sort: [] }))
      cases.push({
        state: await store.loadCase(String(id)),
        offers: await store.offersOf(String(id)),
        holdings: await store.holdingsOf(String(id)),
      });
  return cases;
}

async function readPeople(store: Store): Promise<readonly unknown[]> {
  const people = await store.listPeople({ limit: 100 });
  return Promise.all(
    people.map(async ({ id }) => ({
      id,
      held: await store.heldBy(id, page),
      work: await store.openWork([id]),
      open: await store.listInbox(id, { view: 'open', ...page }),
      done: await store.listInbox(id, { view: 'done', ...page }),
      count: await store.countInbox(id, now),
    })),
  );
}

function readFigures(store: Store, cases: Year['cases']): Promise<readonly unknown[]> {
  const offered = cases.flatMap(({ offers }) => offers.map(({ handoff }) => handoff));
  const handoffs = [...new Set(offered)].toSorted();
  return Promise.all(
    collections.flatMap((collection) => [
      store.handoffHealth({ collection, where: everything, handoffs }),
      store.partyTimes({ collection, where: everything }),
    ]),
  );
}

describe.skipIf(serverUri === undefined)(needsServer, () => {
  it('the example company has the same year as in SQLite', { timeout: 60_000 }, async () => {
    const folder = await mkdtemp(join(tmpdir(), 'baton-year-'));
    const expected = await playYear(await openSqliteStore({ folder }));
    await rm(folder, { recursive: true });
    const year = await playYear(await makeMongoStore());
    expect(year.cases.flatMap(({ offers }) => offers).length).toBeGreaterThan(0);
    expect(year).toEqual(expected);
  });
});
