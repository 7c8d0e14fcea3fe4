import { pathOf } from '../columns/layout.ts';
import type { MongoDatabase } from '../database/database.ts';

/** How many open cases of the funnel stand in each stage. */
export async function countOpenByStage(
  database: MongoDatabase,
  funnel: string,
): Promise<ReadonlyMap<string, number>> {
  const layout = database.layouts.of(`case:${funnel}`);
  const closed = layout.byField.get('closed');
  const stages = layout.byField.get('stages');
  if (!closed || !stages) return new Map();
  const active = pathOf(stages);
  const counted = await database.models.cases.aggregate<{
    readonly _id: string;
    readonly n: number;
  }>([
    { $match: { entity: { $eq: `case:${funnel}` }, [pathOf(closed)]: { $exists: false } } },
    { $unwind: `$${active}` },
    { $group: { _id: `$${active}`, n: { $sum: 1 } } },
  ]);
  return new Map(counted.map(({ _id, n }) => [_id, n]));
}
