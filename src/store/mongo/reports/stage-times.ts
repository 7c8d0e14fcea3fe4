import type { StageTimeQuery, StageTimeRow } from '../../../reports/ports.ts';
import { Decimal } from '../../../shared/index.ts';
import { exactly } from '../columns/storage.ts';
import type { MongoDatabase } from '../database/database.ts';
import { rowsOf } from '../rows/selection.ts';
import { listGroups } from './aggregate.ts';
import { groupingBy, groupName, type GroupId } from './group-keys.ts';
import { percentileOf, type Frequency } from './percentile.ts';
import { populationStages } from './population.ts';

interface Bar {
  readonly _id: NonNullable<GroupId>;
  readonly n: number;
}

/** Times of finished visits; see `StageTimeQuery` for the methods. */
export async function stageTimes(
  database: MongoDatabase,
  query: StageTimeQuery,
): Promise<readonly StageTimeRow[]> {
  await database.refreshPlans();
  const { collection, stages, statistic } = query;
  const layout = database.layouts.of(collection);
  const documents = rowsOf(database, collection);
  const population = await populationStages(database, layout, query);
  const grouping = await groupingBy(documents, layout, population, query.groupBy);
  const time = { $subtract: ['$visits.left', '$visits.entered'] };
  const found = documents.stream<Bar>([
    ...population,
    { $unwind: '$visits' },
    { $match: { 'visits.left': { $exists: true }, 'visits.stage': { $in: stages } } },
    { $group: { _id: { ...grouping.expressions, stage: '$visits.stage', time }, n: { $sum: 1 } } },
    { $sort: { '_id.time': 1 } },
  ]);
  const times = new Map<string, Frequency[]>();
  for await (const { _id, n } of found) {
    const name = groupName([...grouping.keysOf(_id), String(_id['stage'])]);
    const known = times.get(name);
    const frequency = { value: exactly(_id['time']), count: n };
    if (known) known.push(frequency);
    else times.set(name, [frequency]);
  }
  const groups = await listGroups(documents, population, grouping);
  return groups.map(({ keys }) => ({
    keys,
    times: stages.map((stage) => timeOf(times.get(groupName([...keys, stage])) ?? [], statistic)),
  }));
}

function timeOf(
  frequencies: readonly Frequency[],
  statistic: StageTimeQuery['statistic'],
): StageTimeRow['times'][number] {
  const visits = frequencies.reduce((sum, { count }) => sum + count, 0);
  if (visits === 0) return { milliseconds: null, visits };
  return { milliseconds: statisticOf(frequencies, visits, statistic).toNumber(), visits };
}

function statisticOf(
  frequencies: readonly Frequency[],
  visits: number,
  statistic: StageTimeQuery['statistic'],
): Decimal {
  if (statistic === 'median') return percentileOf(frequencies, new Decimal(0.5), 'linear');
  if (statistic === 'p90') return percentileOf(frequencies, new Decimal(0.9), 'nearest rank');
  const total = frequencies.map(({ value, count }) => value.times(count));
  return Decimal.sum(...total).div(visits);
}
