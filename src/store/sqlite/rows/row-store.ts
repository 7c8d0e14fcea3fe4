import type { RowPage, RowQuery, RowStore } from '../../../engine/ports.ts';
import type { JsonObject } from '../../../shared/index.ts';
import type { TableRegistry } from '../columns/table-registry.ts';
import type { Readers } from '../readers/readers.ts';
import { conditionSql } from './condition.ts';
import { SqlCondition } from './condition-query.ts';
import { readCursor, writeCursor } from './cursor.ts';
import { afterSql, orderName, orderSql, sortKeys } from './order.ts';
import { searchSql } from './search.ts';
import { RowSource } from './source.ts';
import { heldSql, offeredSql } from './passed-on.ts';
import { visitedSql } from './visited.ts';

const streamedPage = 500;

export function createRowStore(registry: TableRegistry, readers: Readers): RowStore {
  return {
    queryRows: (query) => queryRows(registry, readers, query),
    countRows: (query) => countRows(registry, readers, query),
    streamRows: (query) => streamRows(registry, readers, query),
  };
}

async function queryRows(
  registry: TableRegistry,
  readers: Readers,
  query: RowQuery,
): Promise<RowPage> {
  const tables = registry.find(query.collection);
  if (!tables) return { rows: [] };
  const source = new RowSource(tables);
  const condition = new SqlCondition(source);
  const keys = sortKeys(source, query.sort);
  const order = orderName(query.sort);
  const where = [
    conditionSql(condition, query.where),
    searchSql(condition, query),
    visitedSql(query.collection, query.visited),
    offeredSql(query.offered),
    heldSql(query.held),
  ];
  if (query.cursor !== undefined)
    where.push(afterSql(condition, keys, readCursor(order, query.cursor, keys.length)));
  const select = `SELECT ${[source.row(), ...keys.map((key) => key.sql)].join(', ')}`;
  const found = await readers.run({
    sql: `${select} FROM ${source.from()} WHERE ${where.join(' AND ')}
          ORDER BY ${orderSql(keys)} LIMIT ${condition.bind(query.limit + 1)}`,
    values: condition.values,
  });
  const rows = found.slice(0, query.limit).map(([row]) => JSON.parse(String(row)) as JsonObject);
  const last = found.length > query.limit ? found[query.limit - 1] : undefined;
  return last ? { rows, nextCursor: writeCursor(order, last.slice(1)) } : { rows };
}

async function countRows(
  registry: TableRegistry,
  readers: Readers,
  query: Parameters<RowStore['countRows']>[0],
): Promise<number> {
  const tables = registry.find(query.collection);
  if (!tables) return 0;
  const condition = new SqlCondition(new RowSource(tables));
  const where = [
    conditionSql(condition, query.where),
    searchSql(condition, query),
    visitedSql(query.collection, query.visited),
    offeredSql(query.offered),
    heldSql(query.held),
  ];
  const rows = await readers.run({
    sql: `SELECT count(*) FROM ${condition.source.from()} WHERE ${where.join(' AND ')}`,
    values: condition.values,
  });
  return Number(rows[0]?.[0]);
}

async function* streamRows(
  registry: TableRegistry,
  readers: Readers,
  query: Parameters<RowStore['streamRows']>[0],
): AsyncIterable<JsonObject> {
  let cursor: string | undefined;
  do {
    const page = await queryRows(registry, readers, {
      ...query,
      limit: streamedPage,
      ...(cursor === undefined ? {} : { cursor }),
    });
    yield* page.rows;
    cursor = page.nextCursor;
  } while (cursor !== undefined);
}
