import type { SearchStore, WordsQuery } from '../../../engine/ports.ts';
import type { JsonObject } from '../../../shared/index.ts';
import type { TableRegistry } from '../columns/table-registry.ts';
import { isCaseCollection } from '../database/naming.ts';
import type { Readers } from '../readers/readers.ts';
import { conditionSql } from './condition.ts';
import { SqlCondition } from './condition-query.ts';
import { likePattern, searchSql } from './search.ts';
import { RowSource } from './source.ts';

/**
 * Looks through the columns of a collection beside the requests: a text is found by any part of it, in every
 * language, and no commit pays for an index of words.
 */
export function createSearchStore(registry: TableRegistry, readers: Readers): SearchStore {
  return {
    searchRows: async (query) => {
      const tables = registry.find(query.collection);
      if (!tables || query.fields.length === 0) return { rows: [], count: 0 };
      const source = new RowSource(tables);
      const found = await readers.run(bestFirst(new SqlCondition(source), query));
      return {
        rows: found.map(([row]) => JSON.parse(String(row)) as JsonObject),
        count: Number(found[0]?.[1] ?? 0),
      };
    },
  };
}

/** The rows themselves are read of those only that are given back. */
function bestFirst(
  query: SqlCondition,
  { collection, where, words, fields, limit }: WordsQuery,
): { readonly sql: string; readonly values: SqlCondition['values'] } {
  const { source } = query;
  const field = (name: string) => source.field(name).parts[0] ?? 'NULL';
  const isCase = isCaseCollection(collection);
  const rank = fields.includes('name') ? rankSql(query, field('name'), words) : '0';
  const isOver = isCase ? `${field('closed')} IS NOT NULL` : field('archived');
  const tests = [
    conditionSql(query, where),
    searchSql(query, { search: words, searchFields: fields }),
  ];
  const found = `SELECT p.seq, ${rank} AS rank, ${isOver} AS is_over, ${field('updated')} AS updated
    FROM ${source.from()} WHERE ${tests.join(' AND ')}`;
  const best = `SELECT seq, count(*) OVER () AS found,
      row_number() OVER (ORDER BY rank, is_over, updated DESC, seq DESC) AS place
    FROM (${found}) ORDER BY place LIMIT ${query.bind(limit)}`;
  return {
    sql: `SELECT b.row, f.found FROM (${best}) f JOIN ${isCase ? 'cases' : 'records'} b ON b.seq = f.seq
          ORDER BY f.place`,
    values: query.values,
  };
}

/** How well a name fits: it is that, it begins so, it has every word, it is another field that has them. */
function rankSql(query: SqlCondition, name: string, words: string): string {
  const begins = likePattern(words.trim()).slice(1);
  const like = (pattern: string) => `${name} LIKE ${query.bind(pattern)} ESCAPE '\\'`;
  const hasAll = () => searchSql(query, { search: words, searchFields: ['name'] });
  return `CASE WHEN ${like(begins.slice(0, -1))} THEN 0 WHEN ${like(begins)} THEN 1
    WHEN ${hasAll()} THEN 2 ELSE 3 END`;
}
