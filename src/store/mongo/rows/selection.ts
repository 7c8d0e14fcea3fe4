import type { RowQuery } from '../../../engine/ports.ts';
import { evaluateCondition, type Condition } from '../../../expressions/index.ts';
import { BatonError, type JsonObject } from '../../../shared/index.ts';
import type { Layout } from '../columns/layout.ts';
import { conditionFilter } from '../conditions/filter.ts';
import type { MongoDatabase } from '../database/database.ts';
import type { Documents, Filter, Stage } from '../database/documents.ts';
import type { RowDocument } from '../models/row-document.ts';
import { searchFilter } from './search.ts';
import { heldFilters, offeredFilters } from './passed-on.ts';
import { visitedStages } from './visited.ts';

/** Most rows that a condition may select which can only be evaluated row by row. */
const mostEvaluated = 100_000;

export type Selected = Pick<
  RowQuery,
  'collection' | 'where' | 'search' | 'searchFields' | 'visited' | 'offered' | 'held'
>;

/** Cases and records lie in two collections of the database, whatever they are called. */
export function rowsOf(database: MongoDatabase, collection: string): Documents<RowDocument> {
  const { cases, records } = database.models;
  return collection.startsWith('case:') ? cases : records;
}

/** The stages of a pipeline that leave the selected rows. */
export async function selectionStages(
  database: MongoDatabase,
  layout: Layout,
  { collection, where, search, searchFields, visited, offered, held }: Selected,
): Promise<readonly Stage[]> {
  const filter = {
    $and: [
      { entity: { $eq: collection } },
      await whereFilter(database, layout, where),
      searchFilter(layout, { search, searchFields }),
      ...offeredFilters(offered),
      ...heldFilters(held),
    ],
  };
  return [{ $match: filter }, ...(visited ? visitedStages(visited) : [])];
}

/**
 * The condition as a filter. Where a field has no column, the rows that meet the other parts of it are
 * evaluated one by one, as slow as that is, and it becomes a filter on their ids.
 * @throws BatonError `store-filter-too-wide` where that selects very many rows.
 */
export async function whereFilter(
  database: MongoDatabase,
  layout: Layout,
  where: Condition,
): Promise<Filter> {
  return conditionFilter(layout, where) ?? evaluatedFilter(database, layout, where);
}

async function evaluatedFilter(
  database: MongoDatabase,
  layout: Layout,
  where: Condition,
): Promise<Filter> {
  const parts = where.op === 'and' ? where.of : [where];
  const served = parts.flatMap((part) => conditionFilter(layout, part) ?? []);
  const stored = rowsOf(database, layout.collection).stream<Pick<RowDocument, '_id' | 'row'>>([
    { $match: { $and: [{ entity: { $eq: layout.collection } }, ...served] } },
    { $project: { row: 1 } },
  ]);
  const ids: string[] = [];
  for await (const { _id, row } of stored) {
    if (evaluateCondition(where, JSON.parse(row) as JsonObject)) ids.push(_id);
    if (ids.length > mostEvaluated) throw tooWide(layout, where);
  }
  return { _id: { $in: ids } };
}

function tooWide(layout: Layout, where: Condition): BatonError {
  const leaf = firstUnserved(layout, where);
  const params = { ...leaf, limit: mostEvaluated };
  return new BatonError({ code: 'store-filter-too-wide', params });
}

function firstUnserved(layout: Layout, where: Condition): { operator: string; field: string } {
  if (where.op === 'not') return firstUnserved(layout, where.of);
  if (where.op === 'and' || where.op === 'or') {
    const part = where.of.find((each) => !conditionFilter(layout, each));
    if (part) return firstUnserved(layout, part);
  }
  return { operator: where.op, field: 'field' in where ? where.field : '' };
}
