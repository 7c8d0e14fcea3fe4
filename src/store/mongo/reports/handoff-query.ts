import type { HandoffQuery } from '../../../reports/ports.ts';
import type { MongoDatabase } from '../database/database.ts';
import type { Filter, Stage } from '../database/documents.ts';
import { populationStages } from './population.ts';

/** Leaves the offers that a query asks for, one a document, each in `offers` of its case. */
export async function offeredStages(
  database: MongoDatabase,
  query: HandoffQuery,
): Promise<readonly Stage[]> {
  const handoff = { $in: query.handoffs };
  const offered = periodFilter(query);
  const layout = database.layouts.of(query.collection);
  return [
    { $match: { entity: { $eq: query.collection }, 'offers.handoff': handoff } },
    ...(await populationStages(database, layout, query)),
    { $project: { offers: 1 } },
    { $unwind: '$offers' },
    { $match: { 'offers.handoff': handoff, 'offers.offered': offered, ...peopleFilter(query) } },
  ];
}

function peopleFilter({ people }: HandoffQuery): Filter {
  return people ? { [`offers.${people.side}`]: { $in: people.ids } } : {};
}

/** From the beginning of the query's period until before its end; that a moment is there where it has none. */
export function periodFilter({ from, to }: Pick<HandoffQuery, 'from' | 'to'>): Filter {
  return {
    $exists: true,
    ...(from !== undefined && { $gte: from }),
    ...(to !== undefined && { $lt: to }),
  };
}
