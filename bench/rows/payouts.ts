import { Console } from 'node:console';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import {
  approveRun,
  closeRun,
  earnings,
  postPeriod,
  submitRun,
} from '../../src/incentives/index.ts';
import { openPayoutHouse, type PayoutHouse } from '../payouts/house.ts';
import { benchRow, type BenchRow } from '../result.ts';
import { inTemporaryFolder } from '../temporary-folder.ts';

const plan = 'agents';
const deals = 100_000;
const quarters = ['2025-Q1', '2025-Q2', '2025-Q3', '2025-Q4'] as const;

interface Step {
  readonly seconds: number;
  /** Resident memory after it. */
  readonly megabytes: number;
  /** How long the event loop was held up at most, in milliseconds. */
  readonly delay: number;
}

/** A year of deals under a plan with quota, accelerator, override and pool: read, posted, closed, made good. */
export function measurePayouts(scale: number): Promise<readonly BenchRow[]> {
  return inTemporaryFolder(async (folder) => {
    const count = Math.round(deals * scale);
    const house = await openPayoutHouse(folder, count);
    const steps = await payYear(house);
    new Console(process.stderr).table(Object.fromEntries(steps));
    await house.close();
    const many = `${count.toLocaleString('en')} deals a year`;
    const row = (name: string, value: number, unit: string, target: number): BenchRow =>
      benchRow({ name: `${many}: ${name}`, value, unit, target, better: 'lower' });
    const secondsOf = (step: string): number => steps.get(step)?.seconds ?? NaN;
    const most = Math.max(...[...steps.values()].map(({ megabytes }) => megabytes));
    return [
      row(
        'statements of the last quarter, read for the first time',
        secondsOf('first read'),
        's',
        10,
      ),
      row('the same read again after one more change', secondsOf('read after a change'), 's', 3),
      row('a quarter posted', secondsOf('posted'), 's', 10),
      row('deltas of a closed quarter found', secondsOf('late change'), 's', 10),
      row('memory', most, 'MB', 1_500),
    ];
  });
}

async function payYear(house: PayoutHouse): Promise<ReadonlyMap<string, Step>> {
  const { parts, pay, chief, engine, ids } = house;
  const steps = new Map<string, Step>();
  const timed = async (step: string, work: () => Promise<unknown>): Promise<void> =>
    void steps.set(step, await measured(work));
  const [first, second, third, last] = quarters;
  const edit = (deal: string | undefined, amount: string): Promise<unknown> =>
    engine.execute(
      pay,
      { kind: 'edit', fields: { amount } },
      { caseId: deal ?? '', idempotencyKey: `edit ${amount}` },
    );
  for (const period of [first, second, third]) {
    await timed(`${period} posted`, () => postPeriod(parts, plan, period));
    await timed(`${period} closed`, async () => {
      await submitRun(parts, pay, { plan, period });
      await approveRun(parts, chief, { plan, period });
      await closeRun(parts, pay, { plan, period });
    });
  }
  const read = (): Promise<unknown> => earnings(parts, pay, { plan, period: last });
  await timed('first read', read);
  await timed('read again', read);
  await edit(ids.at(-1), '1.00');
  await timed('read after a change', read);
  await timed('posted', () => postPeriod(parts, plan, last));
  await edit(ids[0], '2.00');
  await timed('late change', read);
  return steps;
}

async function measured(work: () => Promise<unknown>): Promise<Step> {
  const monitor = monitorEventLoopDelay({ resolution: 10 });
  monitor.enable();
  const begin = performance.now();
  await work();
  const seconds = (performance.now() - begin) / 1000;
  monitor.disable();
  const megabytes = Math.round(process.memoryUsage().rss / 1_048_576);
  return { seconds, megabytes, delay: Math.round(monitor.max / 1e6) };
}
