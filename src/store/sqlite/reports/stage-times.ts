import type { StageTimeQuery, StageTimeRow } from '../../../reports/ports.ts';
import { Decimal } from '../../../shared/index.ts';
import type { SqlValue } from '../columns/storage-types.ts';
import type { CollectionTables } from '../columns/table-registry.ts';
import { quote, visitsTable } from '../database/naming.ts';
import type { Readers } from '../readers/readers.ts';
import type { ReadRows } from '../readers/request.ts';
import { indexOfStage, listGroups } from './funnel.ts';
import { gather, groupName } from './groups.ts';
import { percentileOf, ranksSql } from './percentile.ts';
import { groupSql, ReportQuery } from './report-query.ts';

/** Times of finished visits; see `StageTimeQuery` for the methods. */
export async function stageTimes(
  readers: Readers,
  tables: CollectionTables,
  query: StageTimeQuery,
): Promise<readonly StageTimeRow[]> {
  const { report, rows } = await listGroups(readers, tables, query);
  const keys = report.keyNames.length;
  const found = await readTimes(readers, tables, query);
  const byGroup = gather(found, keys);
  return rows.map((row) => {
    const ofGroup = byGroup.get(groupName(row.slice(0, keys))) ?? [];
    const times = query.stages.map((_, stage) =>
      finish(
        query.statistic,
        ofGroup.filter((each) => Number(each[keys]) === stage),
        keys + 1,
      ),
    );
    return { keys: report.decodeKeys(row), times };
  });
}

const percentiles = {
  median: { p: 0.5, method: 'linear' },
  p90: { p: 0.9, method: 'nearest rank' },
} as const;

/** Rows of keys, index of the stage, number of visits, and a sum or the values at the ranks. */
async function readTimes(
  readers: Readers,
  tables: CollectionTables,
  query: StageTimeQuery,
): Promise<ReadRows> {
  const report = new ReportQuery(tables, query);
  const where = report.where();
  const names = [...report.keyNames, 'step'];
  const times = `SELECT ${[...report.namedKeys, `${indexOfStage(query.stages)} AS step`].join(', ')},
      v.left - v.entered AS x
    FROM ${report.source.from()} JOIN ${quote(visitsTable(query.collection))} v ON v.seq = p.seq
    WHERE ${where} AND v.left IS NOT NULL AND step IS NOT NULL`;
  if (query.statistic === 'average')
    return readers.runReport(
      report.request(
        `SELECT ${names.join(', ')}, count(*), sum(x) FROM (${times}) ${groupSql(names)}`,
      ),
    );
  const { p, method } = percentiles[query.statistic];
  const partition = `PARTITION BY ${names.join(', ')}`;
  return readers.runReport(
    report.request(
      `SELECT ${names.join(', ')}, c, x FROM (
         SELECT *, row_number() OVER (${partition} ORDER BY x) AS n, count(*) OVER (${partition}) AS c
         FROM (${times}))
       WHERE ${ranksSql(p, method)} ORDER BY ${names.join(', ')}, n`,
    ),
  );
}

function finish(
  statistic: StageTimeQuery['statistic'],
  rows: readonly (readonly SqlValue[])[],
  from: number,
): StageTimeRow['times'][number] {
  const visits = Number(rows[0]?.[from] ?? 0);
  if (visits === 0) return { milliseconds: null, visits };
  const values = rows.map((row) => new Decimal(String(row[from + 1])));
  if (statistic === 'average')
    return { milliseconds: (values[0] ?? new Decimal(0)).div(visits).toNumber(), visits };
  const { p, method } = percentiles[statistic];
  return { milliseconds: percentileOf(p, method, BigInt(visits), values).toNumber(), visits };
}
