import { calculatePeriod, nothingBefore } from '../../src/incentives/index.ts';
import { benchPlan, yearOfDeals } from '../incentives/year.ts';
import { benchRow, type BenchRow } from '../result.ts';

const deals = 100_000;
const second = 1_000_000;
const megabyte = 1_000_000;

/** Time and memory of a period of many deals, with a reason for each line. */
export function measureIncentivePeriod(scale: number): Promise<readonly BenchRow[]> {
  const count = Math.max(1, Math.round(deals * scale));
  const [plan, facts] = [benchPlan(), yearOfDeals(count)];
  const before = process.memoryUsage().heapUsed;
  const start = process.cpuUsage();
  const { entries } = calculatePeriod(plan, facts, nothingBefore);
  const { user, system } = process.cpuUsage(start);
  const after = process.memoryUsage().heapUsed;
  const [of, lines] = [count, entries.length].map((one) => one.toLocaleString('en'));
  const name = `A period of ${of} deals, ${lines} lines with reasons`;
  return Promise.resolve([
    benchRow({
      name: `${name}: processor time`,
      unit: 's',
      value: (user + system) / second,
      target: 12,
      better: 'lower',
    }),
    benchRow({
      name: `${name}: heap beyond the facts`,
      unit: 'MB',
      value: (after - before) / megabyte,
      target: 900,
      better: 'lower',
    }),
  ]);
}
