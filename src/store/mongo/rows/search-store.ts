import type { SearchStore, WordsQuery } from '../../../engine/ports.ts';
import type { JsonObject } from '../../../shared/index.ts';
import { fold } from '../columns/encode-row.ts';
import { memberName } from '../columns/layout.ts';
import { literally } from '../conditions/filter.ts';
import type { MongoDatabase } from '../database/database.ts';
import type { Filter, Stage } from '../database/documents.ts';
import { rowsOf, selectionStages } from './selection.ts';

type Found = { readonly row: string };

/** Looks through the rows of a collection; a text is found by any part of it. */
export function createSearchStore(database: MongoDatabase): SearchStore {
  return { searchRows: (query) => searchRows(database, query) };
}

async function searchRows(
  database: MongoDatabase,
  query: WordsQuery,
): ReturnType<SearchStore['searchRows']> {
  const { collection, where, words, fields, limit } = query;
  if (fields.length === 0) return { rows: [], count: 0 };
  await database.refreshPlans();
  const layout = database.layouts.of(collection);
  const selected = await selectionStages(database, layout, {
    collection,
    where,
    search: words,
    searchFields: fields,
  });
  const rows = rowsOf(database, collection);
  const [counted] = await rows.aggregate<{ readonly n: number }>([...selected, { $count: 'n' }]);
  const found: JsonObject[] = [];
  for (const fit of fits(fields.includes('name') ? words : undefined)) {
    if (found.length >= limit) break;
    const best = await rows.aggregate<Found>([
      ...selected,
      { $match: fit },
      ...newestFirst(collection),
      { $limit: limit - found.length },
      { $project: { row: 1 } },
    ]);
    found.push(...best.map(({ row }) => JSON.parse(row) as JsonObject));
  }
  return { rows: found, count: counted?.n ?? 0 };
}

/** Filters of which each row meets one, the best first; where the name may not be looked at, there is one. */
function fits(words: string | undefined): readonly Filter[] {
  if (words === undefined) return [{}];
  const named = (pattern: string): Filter => ({
    [`folded.${memberName('name')}`]: { $regex: pattern },
  });
  const whole = literally(fold(words.trim()));
  const each = words.split(/\s+/u).filter((word) => word !== '');
  const better = [
    named(`^${whole}$`),
    named(`^${whole}`),
    { $and: each.map((word) => named(literally(fold(word)))) },
  ];
  return [...better, {}].map((fit, index) => ({
    $and: [fit, ...better.slice(0, index).map((one) => ({ $nor: [one] }))],
  }));
}

function newestFirst(collection: string): readonly Stage[] {
  const isOver = collection.startsWith('case:')
    ? { $cond: [{ $gt: ['$values.closed', null] }, 1, 0] }
    : { $cond: [{ $eq: ['$values.archived', true] }, 1, 0] };
  return [{ $addFields: { isOver } }, { $sort: { isOver: 1, 'values.updated': -1, _id: 1 } }];
}
