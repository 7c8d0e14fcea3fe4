import type { OpenWork } from '../../../engine/ports.ts';
import { funnelOf } from '../cases/handoffs.ts';
import type { MongoDatabase } from '../database/database.ts';

interface Counted {
  readonly _id: { readonly person: string; readonly entity: string; readonly stage: string };
  readonly count: number;
}

/** Counts the open cases of the people; found by index, so that it costs as much as they hold. */
export async function openWork(
  { models }: MongoDatabase,
  people: readonly string[],
): Promise<readonly OpenWork[]> {
  const ofThem = { $match: { 'holders.person': { $in: people } } };
  const person = '$holders.person';
  const stage = '$holders.stages';
  const counted = await models.cases.aggregate<Counted>([
    ofThem,
    { $project: { entity: 1, holders: 1 } },
    { $unwind: '$holders' },
    ofThem,
    { $unwind: stage },
    { $group: { _id: { person, entity: '$entity', stage }, count: { $sum: 1 } } },
    { $sort: { '_id.person': 1, '_id.entity': 1, '_id.stage': 1 } },
  ]);
  return counted.map(({ _id, count }) => ({
    person: _id.person,
    funnel: funnelOf(_id.entity),
    stage: _id.stage,
    count,
  }));
}
