import type { FunnelQuery, FunnelRow } from '../../../reports/ports.ts';
import type { MongoDatabase } from '../database/database.ts';
import type { Stage } from '../database/documents.ts';
import { turnName, turnsInOrder } from '../rows/visited.ts';
import { rowsOf } from '../rows/selection.ts';
import { groupId, listGroups } from './aggregate.ts';
import { groupingBy, groupName, type GroupId } from './group-keys.ts';
import { populationStages } from './population.ts';

/**
 * Counts the cases of each group that passed each stage. Taking the earliest turn after the stage before
 * finds every case that has them in order.
 */
export async function countFunnel(
  database: MongoDatabase,
  query: FunnelQuery,
): Promise<readonly FunnelRow[]> {
  await database.refreshPlans();
  const { collection, stages, reading } = query;
  const layout = database.layouts.of(collection);
  const documents = rowsOf(database, collection);
  const population = await populationStages(database, layout, query);
  const grouping = await groupingBy(documents, layout, population, query.groupBy);
  const passed = stages.map((stage, i) => [`n${i}`, { $sum: reached(reading, stage, i) }]);
  const counted = await documents.aggregate<{
    readonly _id: GroupId;
    readonly [n: string]: unknown;
  }>([
    ...population,
    ...(reading === 'in order' ? turnsInOrder(stages) : []),
    { $group: { _id: groupId(grouping), ...(Object.fromEntries(passed) as Stage) } },
  ]);
  const byName = new Map(counted.map((group) => [groupName(grouping.keysOf(group._id)), group]));
  const groups = await listGroups(documents, population, grouping);
  return groups.map(({ name, keys }) => ({
    keys,
    counts: stages.map((_, i) => Number(byName.get(name)?.[`n${i}`] ?? 0)),
  }));
}

function reached(reading: FunnelQuery['reading'], stage: string, place: number): object {
  const test =
    reading === 'in order'
      ? { $gt: [`$${turnName(place)}`, null] }
      : {
          $in: [
            { $literal: stage },
            { $map: { input: { $ifNull: ['$visits', []] }, as: 'visit', in: '$$visit.stage' } },
          ],
        };
  return { $cond: [test, 1, 0] };
}
