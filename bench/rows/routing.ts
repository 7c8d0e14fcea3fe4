import { Console } from 'node:console';
import { join } from 'node:path';
import { benchRow, median, type BenchRow } from '../result.ts';
import { buildersOf, openOffice } from '../routing/office.ts';
import { passOn, together, type Passed } from '../routing/pass-on.ts';
import { inTemporaryFolder } from '../temporary-folder.ts';

const offers = 10_000;
const people = 50;
const builders = buildersOf(people);
/** About ten open cases for each full-time person. */
const open = 400;

/** Fairness and balance of routing over many offers to people of whom half work half time. */
export function measureRouting(scale: number): Promise<readonly BenchRow[]> {
  return inTemporaryFolder(async (folder) => {
    const plan = { count: Math.max(together, Math.round(offers * scale)), open };
    const run = async (move: string): Promise<Passed> => {
      const office = await openOffice(join(folder, move), builders);
      const passed = await passOn(office, move, plan);
      await office.close();
      return passed;
    };
    const inTurn = await run('pass-in-turn');
    const byLoad = await run('pass-by-load');
    tellTable({ 'round robin': inTurn, 'least loaded': byLoad });
    const many = `${plan.count.toLocaleString('en')} offers to ${people} people`;
    return [
      benchRow({
        name: `Round robin, ${many}: furthest from the exact share`,
        unit: 'offers',
        value: furthest(inTurn, plan.count),
        target: 1,
        better: 'lower',
      }),
      benchRow({
        name: `Least loaded, ${many}: spread of open work for full time`,
        unit: 'cases',
        value: median(byLoad.spreads),
        limit: median(inTurn.spreads),
        target: 0.5,
        better: 'lower',
      }),
      benchRow({
        name: `Offers that came to nobody, ${together} at once`,
        unit: 'offers',
        value: inTurn.lost + byLoad.lost,
        target: 0,
        better: 'lower',
      }),
      benchRow({
        name: `Routed offers in process, ${together} at once`,
        unit: 'offers/s',
        value: plan.count / byLoad.seconds,
        target: 300,
        better: 'higher',
      }),
    ];
  });
}

function furthest({ received }: Passed, count: number): number {
  const total = builders.reduce((sum, { work }) => sum + (work?.share ?? 1), 0);
  const deviations = builders.map(({ id, work }) =>
    Math.abs((received.get(id) ?? 0) - (count * (work?.share ?? 1)) / total),
  );
  return Math.max(...deviations);
}

/** Who received how many, on standard error beside the rows. */
function tellTable(runs: { readonly [strategy: string]: Passed }): void {
  const groups = Map.groupBy(builders, ({ work }) => work?.share ?? 1);
  const lines = Object.entries(runs).flatMap(([strategy, { received, spreads }]) =>
    [...groups].map(([share, members]) => {
      const counts = members.map(({ id }) => received.get(id) ?? 0);
      return {
        strategy,
        share,
        people: members.length,
        fewest: Math.min(...counts),
        most: Math.max(...counts),
        'spread (median)': median(spreads),
        'spread (widest)': Math.max(...spreads),
      };
    }),
  );
  new Console(process.stderr).table(lines);
}
