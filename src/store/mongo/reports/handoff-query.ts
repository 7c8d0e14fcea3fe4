import type { HandoffQuery } from '../../../reports/ports.ts';
import type { Layout } from '../columns/layout.ts';
import type { MongoDatabase } from '../database/database.ts';
import type { Filter, Stage } from '../database/documents.ts';
import { periodFilter } from '../rows/passed-on.ts';
import { figureOf, type Figure } from './figure.ts';
import { populationStages } from './population.ts';

/** Leaves the offers that a query asks for, one a document, each in `offers` of its case. */
export async function offeredStages(
  database: MongoDatabase,
  query: HandoffQuery,
): Promise<readonly Stage[]> {
  const handoff = { $in: query.handoffs };
  const offered = periodFilter(query);
  const layout = database.layouts.of(query.collection);
  const value = query.value !== undefined && { value: valueOf(layout, query.value).expression };
  return [
    { $match: { entity: { $eq: query.collection }, 'offers.handoff': handoff } },
    ...(await populationStages(database, layout, query)),
    { $project: { offers: 1, ...value } },
    { $unwind: '$offers' },
    { $match: { 'offers.handoff': handoff, 'offers.offered': offered, ...peopleFilter(query) } },
  ];
}

/** The amount of a case that its offers pass on. */
export function valueOf(layout: Layout, field: string): Figure {
  return figureOf(layout, { kind: 'field', field });
}

function peopleFilter({ people }: HandoffQuery): Filter {
  return people ? { [`offers.${people.side}`]: { $in: people.ids } } : {};
}
