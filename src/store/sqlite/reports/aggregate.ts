import type { AggregateQuery, AggregateRow, MeasureQuery } from '../../../reports/ports.ts';
import type { CollectionTables } from '../columns/table-registry.ts';
import type { Readers } from '../readers/readers.ts';
import type { ReadRows } from '../readers/request.ts';
import { conditionSql } from '../rows/condition.ts';
import { figureOf } from './figure.ts';
import { gather, groupName } from './groups.ts';
import { checkCurrency, measureSql, notAFigure } from './measure.ts';
import { percentileOf, ranksSql, type PercentileMethod } from './percentile.ts';
import { groupSql, ReportQuery } from './report-query.ts';

/**
 * Groups the rows and takes the measures: all but percentiles in one query, each percentile in one of
 * its own.
 */
export async function aggregate(
  readers: Readers,
  tables: CollectionTables,
  query: AggregateQuery,
): Promise<readonly AggregateRow[]> {
  const simple = query.measures.filter(({ aggregation }) => aggregation !== 'percentile');
  const groups = await runSimple(readers, tables, query, simple);
  const percentiles = await Promise.all(
    query.measures
      .filter(({ aggregation }) => aggregation === 'percentile')
      .map((measure) => runPercentile(readers, tables, query, measure)),
  );
  return groups.map(({ name, keys, values }) => {
    const others = [...values];
    const ranked = percentiles.map((byGroup) => byGroup.get(name) ?? null);
    const inOrder = query.measures.map(({ aggregation }) =>
      aggregation === 'percentile' ? ranked.shift() : others.shift(),
    );
    return { keys, values: inOrder.map((value) => value ?? null) };
  });
}

interface Group extends AggregateRow {
  readonly name: string;
}

async function runSimple(
  readers: Readers,
  tables: CollectionTables,
  query: AggregateQuery,
  measures: readonly MeasureQuery[],
): Promise<readonly Group[]> {
  try {
    return await runMeasures(readers, tables, query, measures, false);
  } catch (error) {
    if (!isOverflow(error)) throw error;
    return runMeasures(readers, tables, query, measures, true);
  }
}

/** SQLite raises `integer overflow` where a sum exceeds 64 bits. */
function isOverflow(error: unknown): boolean {
  const cause = error instanceof Error ? error.cause : undefined;
  return cause instanceof Error && cause.message.includes('integer overflow');
}

async function runMeasures(
  readers: Readers,
  tables: CollectionTables,
  query: AggregateQuery,
  measures: readonly MeasureQuery[],
  wide: boolean,
): Promise<readonly Group[]> {
  const report = new ReportQuery(tables, query);
  const compiled = measures.map((measure) => measureSql(report, measure, wide));
  // The count makes one group of all rows where there are neither keys nor measures.
  const aggregates = [...compiled.flatMap((measure) => measure.aggregates), 'count(*)'];
  const where = report.where();
  const rows = await readers.runReport(
    report.request(
      `SELECT ${[...report.namedKeys, ...aggregates].join(', ')} FROM ${report.source.from()}
       WHERE ${where} ${groupSql(report.keyNames)}`,
    ),
  );
  const keys = report.keyNames.length;
  return rows.map((row) => {
    let from = keys;
    const values = compiled.map(({ aggregates, finish }) =>
      finish(row.slice(from, (from += aggregates.length))),
    );
    return { name: groupName(row.slice(0, keys)), keys: report.decodeKeys(row), values };
  });
}

async function runPercentile(
  readers: Readers,
  tables: CollectionTables,
  query: AggregateQuery,
  measure: MeasureQuery,
): Promise<ReadonlyMap<string, string>> {
  const { p = 0.5, method = 'linear', operand, where: extra } = measure;
  if (!operand) return new Map();
  const report = new ReportQuery(tables, query);
  const figure = figureOf(report.source, operand);
  if (figure.kind === 'text') throw notAFigure(figure, measure.aggregation);
  const names = report.keyNames;
  const partition = names.length === 0 ? '' : `PARTITION BY ${report.keys.join(', ')}`;
  const where = report.where();
  const filter = extra ? conditionSql(report.condition, extra) : '1';
  const rows = await readers.runReport(
    report.request(
      `WITH ranked AS (
         SELECT ${[...report.namedKeys, `${figure.sql} AS x`, `${figure.currency ?? 'NULL'} AS currency`].join(', ')},
           row_number() OVER (${partition} ORDER BY ${figure.sql}) AS n,
           count(*) OVER (${partition}) AS c
         FROM ${report.source.from()} WHERE ${where} AND ${filter} AND ${figure.sql} IS NOT NULL)
       SELECT ${[...names, 'c', 'x', 'currency'].join(', ')} FROM ranked
       WHERE ${ranksSql(p, method)} ORDER BY ${[...names, 'n'].join(', ')}`,
    ),
  );
  return finishPercentiles(rows, names.length, { p, method, figure });
}

function finishPercentiles(
  rows: ReadRows,
  keys: number,
  {
    p,
    method,
    figure,
  }: { p: number; method: PercentileMethod; figure: ReturnType<typeof figureOf> },
): ReadonlyMap<string, string> {
  const percentiles = new Map<string, string>();
  for (const [name, ranked] of gather(rows, keys)) {
    const values = ranked.map((row) => figure.toDecimal(row[keys + 1] ?? null));
    checkCurrency(
      figure,
      ranked.map((row) => row[keys + 2] ?? null),
    );
    const count = BigInt(ranked[0]?.[keys] ?? 0);
    percentiles.set(name, percentileOf(p, method, count, values).toFixed());
  }
  return percentiles;
}
