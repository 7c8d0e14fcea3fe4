import { monitorEventLoopDelay } from 'node:perf_hooks';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { actorOf } from '../../src/access/index.ts';
import { createLog, openBaton, version } from '../../src/app.ts';
import { runReport } from '../../src/reports/index.ts';
import { openSqliteStore } from '../../src/store/index.ts';
import { rawReport } from '../baselines/sqlite.ts';
import { benchRow, median, type BenchRow } from '../result.ts';

const pairs = 9;
/** Milliseconds between two looks at the event loop. */
const resolution = 1;

interface Reading {
  readonly own: number;
  readonly limit: number;
  readonly delay: number;
}

/**
 * The report as a person with a policy gets it, beside the same SQL by hand, in turns; and the event loop's
 * largest delay while each one ran.
 */
export async function measureReport(data: string, cases: number): Promise<readonly BenchRow[]> {
  const read = await openReport(data);
  const raw = rawReport(join(data, 'baton.db'));
  await read.run();
  raw.run();
  const readings: Reading[] = [];
  for (let pair = 0; pair < pairs; pair++)
    readings.push({ limit: raw.run(), ...(await watched(read.run)) });
  raw.close();
  await read.close();
  const of = (figure: (reading: Reading) => number) => median(readings.map(figure));
  const size = cases.toLocaleString('en');
  return [
    benchRow({
      name: `Report per stage (count, sum) on ${size} cases`,
      unit: 'ms',
      value: of(({ own }) => own),
      limit: of(({ limit }) => limit),
      ratio: of(({ own, limit }) => own / limit),
      target: 2,
      better: 'lower',
    }),
    benchRow({
      name: 'Largest delay of the event loop meanwhile',
      unit: 'ms',
      value: of(({ delay }) => delay),
      target: 5,
      better: 'lower',
    }),
  ];
}

async function openReport(data: string) {
  const store = await openSqliteStore({ folder: data });
  const baton = await openBaton({ store, log: createLog({ level: 'silent' }), version });
  const { workspace } = baton.services.workspaces.current();
  const report = workspace.reports.get('bench-onboardings-by-stage')!;
  const person = (await store.findPersonByEmail('luo.min@lantern.example'))!;
  const now = Date.now();
  const actor = actorOf(person, workspace.organization, now);
  const names = { namesOf: () => Promise.resolve(new Map<string, string>()) };
  return {
    run: async () => {
      const result = await runReport(report, {}, { actor, workspace, now, store, names });
      if (!result.ok || result.value.rows.length === 0) throw new Error('the report is empty');
    },
    close: () => baton.stop(),
  };
}

async function watched(run: () => Promise<void>): Promise<{ own: number; delay: number }> {
  const watch = monitorEventLoopDelay({ resolution });
  watch.enable();
  await setTimeout(5 * resolution);
  watch.reset();
  const begin = performance.now();
  await run();
  const own = performance.now() - begin;
  watch.disable();
  // What is recorded is the time between two looks.
  return { own, delay: Math.max(0, watch.max / 1e6 - resolution) };
}
