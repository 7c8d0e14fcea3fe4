import type { RowPage, RowQuery, RowStore } from '../../../engine/ports.ts';
import type { JsonObject } from '../../../shared/index.ts';
import type { MongoDatabase } from '../database/database.ts';
import { readCursor, writeCursor } from './cursor.ts';
import { afterFilter, orderName, positionOf, sortKeys, sortStages } from './order.ts';
import { rowsOf, selectionStages } from './selection.ts';

const streamedPage = 500;

export function createRowStore(database: MongoDatabase): RowStore {
  return {
    queryRows: (query) => queryRows(database, query),
    countRows: (query) => countRows(database, query),
    streamRows: (query) => streamRows(database, query),
  };
}

async function queryRows(database: MongoDatabase, query: RowQuery): Promise<RowPage> {
  await database.refreshPlans();
  const layout = database.layouts.of(query.collection);
  const keys = sortKeys(layout, query.sort);
  const order = orderName(query.sort);
  const after =
    query.cursor === undefined
      ? []
      : [{ $match: afterFilter(keys, readCursor(order, query.cursor, keys.length)) }];
  const found = await rowsOf(database, query.collection).aggregate<{ readonly row: string }>([
    ...(await selectionStages(database, layout, query)),
    ...after,
    ...sortStages(keys),
    { $limit: query.limit + 1 },
    { $project: { row: 1 } },
  ]);
  const rows = found.slice(0, query.limit).map(({ row }) => JSON.parse(row) as JsonObject);
  const last = found.length > query.limit ? rows.at(-1) : undefined;
  return last ? { rows, nextCursor: writeCursor(order, positionOf(keys, last)) } : { rows };
}

async function countRows(
  database: MongoDatabase,
  query: Parameters<RowStore['countRows']>[0],
): Promise<number> {
  await database.refreshPlans();
  const layout = database.layouts.of(query.collection);
  const [counted] = await rowsOf(database, query.collection).aggregate<{ readonly n: number }>([
    ...(await selectionStages(database, layout, query)),
    { $count: 'n' },
  ]);
  return counted?.n ?? 0;
}

/** Page by page, so that no cursor of the server is held while the reader takes its time. */
async function* streamRows(
  database: MongoDatabase,
  query: Parameters<RowStore['streamRows']>[0],
): AsyncIterable<JsonObject> {
  let cursor: string | undefined;
  do {
    const page = await queryRows(database, {
      ...query,
      limit: streamedPage,
      ...(cursor === undefined ? {} : { cursor }),
    });
    yield* page.rows;
    cursor = page.nextCursor;
  } while (cursor !== undefined);
}
