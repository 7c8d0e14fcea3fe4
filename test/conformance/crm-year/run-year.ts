import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { systemActor, type Actor } from '../../../src/access/index.ts';
import type { Baton } from '../../../src/app.ts';
import {
  approveRun,
  closeRun,
  earnings,
  postPeriod,
  submitRun,
  type Book,
  type Earnings,
  type PostedEntry,
} from '../../../src/incentives/index.ts';
import { setTarget } from '../../../src/targets/index.ts';
import { readDataSet } from '../figures.ts';
import { openWorkspace } from '../workspace.ts';

const plan = 'sales-2017';
export const quarters = ['2017-Q1', '2017-Q2', '2017-Q3', '2017-Q4'] as const;

/** What a year of the data came to. */
export interface YearRun {
  readonly agents: number;
  readonly books: readonly Book[];
  readonly entries: readonly PostedEntry[];
  /** Of the fourth quarter, after a deal of the first was changed while that was closed. */
  readonly corrected: Earnings;
  /** The deal that was changed, by how much, and what its first entry had paid. */
  readonly changed: { readonly deal: string; readonly entry: PostedEntry };
  /** The frozen entries of the first quarter before the change and after it. */
  readonly frozen: readonly [before: readonly PostedEntry[], after: readonly PostedEntry[]];
  /** Milliseconds of each step. */
  readonly times: ReadonlyMap<string, number>;
  readonly megabytes: number;
}

/** Imports the data, runs and closes three quarters, changes a deal of the first, and closes the fourth. */
export async function runYear(samples: string): Promise<YearRun> {
  const temporary = await mkdtemp(join(tmpdir(), 'baton-crm-year-'));
  const here = fileURLToPath(new URL('.', import.meta.url));
  const folder = join(temporary, 'workspace');
  await cp(join(here, '../crm'), folder, { recursive: true });
  await cp(join(here, 'plan.yaml'), join(folder, 'definitions/plan.yaml'));
  const { reader, imports } = readDataSet(join(folder, 'figures.yaml'));
  const workspace = await openWorkspace(folder, join(temporary, 'data'), reader);
  try {
    for (const { import: id, file, join: others = {} } of imports) {
      const joined = Object.entries(others).map(([name, one]) => [name, join(samples, 'crm', one)]);
      await workspace.import(id, join(samples, 'crm', file), Object.fromEntries(joined));
    }
    return await payYear(workspace.baton);
  } finally {
    await workspace.close();
    await rm(temporary, { recursive: true });
  }
}

async function payYear(baton: Baton): Promise<YearRun> {
  const { incentives, store } = baton.services;
  const [pay, chief] = [official('pay'), official('chief')];
  const times = new Map<string, number>();
  const timed = async <T>(step: string, work: () => Promise<T>): Promise<T> => {
    const begin = performance.now();
    const result = await work();
    times.set(step, performance.now() - begin);
    return result;
  };
  const agents = await setQuotas(baton, pay);
  const close = async (period: string): Promise<void> => {
    await timed(`${period} first read`, () => earnings(incentives, pay, { plan, period }));
    await timed(`${period} read again`, () => earnings(incentives, pay, { plan, period }));
    await timed(`${period} posted`, () => postPeriod(incentives, plan, period));
    await timed(`${period} handed in and closed`, async () => {
      await submitRun(incentives, pay, { plan, period });
      await approveRun(incentives, chief, { plan, period });
      await closeRun(incentives, pay, { plan, period });
    });
  };
  const [first, second, third, fourth] = quarters;
  await close(first);
  await close(second);
  await close(third);
  const before = await store.readEntries({ plan, period: first });
  const entry = before.find(({ kind }) => kind === 'tier');
  const deal = entry?.case?.id;
  if (!entry || deal === undefined) throw new Error('nothing was paid in the first quarter');
  await baton.engine.execute(
    systemActor('UTC'),
    { kind: 'edit', fields: { value: '1.00' } },
    { caseId: deal, idempotencyKey: 'a late change' },
  );
  const corrected = await timed('after a late change', () =>
    earnings(incentives, pay, { plan, period: fourth }),
  );
  await close(fourth);
  const after = await store.readEntries({ plan, period: first });
  return {
    agents,
    books: await store.listBooks(plan),
    entries: await store.readEntries({ plan }),
    corrected,
    changed: { deal, entry },
    frozen: [before, after],
    times,
    megabytes: process.memoryUsage().rss / 1_048_576,
  };
}

/** Somebody of the office that runs payouts, which the data does not know. */
function official(id: string): Actor {
  return { ...systemActor('America/New_York'), id, name: id };
}

/** USD 240,000 for the year, for everybody who sells. */
async function setQuotas({ services, access }: Baton, pay: Actor): Promise<number> {
  const people = await access.store.listPeople({ limit: 100 });
  const agents = people.filter(({ memberships }) =>
    memberships.some(({ kind }) => kind === 'team'),
  );
  for (const { id } of agents)
    await setTarget(services.incentives, pay, {
      metric: 'won-value',
      of: { kind: 'person', id },
      from: '2017-01-01',
      until: '2017-12-31',
      amount: '240000',
      currency: 'USD',
    });
  return agents.length;
}
