import type { AggregateQuery } from '../../../reports/ports.ts';
import type { Layout } from '../columns/layout.ts';
import type { MongoDatabase } from '../database/database.ts';
import type { Stage } from '../database/documents.ts';
import { searchFilter } from '../rows/search.ts';
import { whereFilter } from '../rows/selection.ts';

type Population = Pick<
  AggregateQuery,
  'collection' | 'where' | 'entered' | 'search' | 'searchFields'
>;

/** The stages that leave the rows of a population, under its own layout. */
export async function populationStages(
  database: MongoDatabase,
  layout: Layout,
  { collection, where, entered, search, searchFields }: Population,
): Promise<readonly Stage[]> {
  const met = await whereFilter(database, layout, where);
  const filter = { $and: [met, searchFilter(layout, { search, searchFields })] };
  const ofCollection = { entity: { $eq: collection } };
  if (entered === undefined) return [{ $match: { $and: [ofCollection, filter] } }];
  return [
    { $match: { ...ofCollection, 'visits.stage': { $eq: entered } } },
    { $addFields: { [enteredPath]: firstEntered(entered) } },
    { $match: filter },
  ];
}

const enteredPath = 'enteredFirst';

/** The layout of a population: with `entered`, that field is when the case was first in the stage. */
export function populationLayout(layout: Layout, { entered }: Pick<Population, 'entered'>): Layout {
  const column = layout.byField.get('entered');
  if (entered === undefined || !column) return layout;
  const byField = new Map(layout.byField).set('entered', { ...column, path: enteredPath });
  return { ...layout, byField };
}

/** When a case was first in a stage; null where it never was. */
export function firstEntered(stage: string): object {
  const cond = { $eq: ['$$visit.stage', { $literal: stage }] };
  const input = { $filter: { input: '$visits', as: 'visit', cond } };
  return { $min: { $map: { input, as: 'visit', in: '$$visit.entered' } } };
}
