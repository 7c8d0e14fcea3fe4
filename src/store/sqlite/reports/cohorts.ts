import type { ReportStore } from '../../../reports/ports.ts';
import { toEpochDay } from '../../../shared/index.ts';
import type { CollectionTables } from '../columns/table-registry.ts';
import { literal, quote, visitsTable } from '../database/naming.ts';
import type { Readers } from '../readers/readers.ts';
import { bucketSql } from './buckets.ts';
import { groupSql, ReportQuery } from './report-query.ts';

type CohortQuery = Parameters<ReportStore['cohorts']>[0];
type Cohort = Awaited<ReturnType<ReportStore['cohorts']>>[number];

/** Cases by the bucket of their opening and that of their first entry into the stage. */
export async function cohorts(
  readers: Readers,
  tables: CollectionTables,
  query: CohortQuery,
): Promise<readonly Cohort[]> {
  const { bucket, zone } = query;
  const report = new ReportQuery(tables, {
    ...query,
    groupBy: [{ field: 'opened', bucket, zone }],
  });
  const reached = bucketSql(
    { ...report.source.field('opened'), parts: ['r.entered'] },
    { bucket, zone },
  );
  const where = report.where();
  const rows = await readers.runReport(
    report.request(
      `SELECT ${report.namedKeys.join(', ')}, ${reached} AS reached, count(*)
       FROM ${report.source.from()} LEFT JOIN (
         SELECT seq, min(entered) AS entered FROM ${quote(visitsTable(query.collection))}
         WHERE stage = ${literal(query.reached)} GROUP BY seq) r ON r.seq = p.seq
       WHERE ${where} ${groupSql([...report.keyNames, 'reached'])}`,
    ),
  );
  const found = new Map<string, { size: number; after: number[] }>();
  for (const [start, reachedIn, count] of rows) {
    const cohort = found.get(String(start)) ?? { size: 0, after: [] };
    cohort.size += Number(count);
    if (reachedIn !== null) {
      const distance = Math.max(0, bucketsBetween(bucket, String(start), String(reachedIn)));
      cohort.after[distance] = (cohort.after[distance] ?? 0) + Number(count);
    }
    found.set(String(start), cohort);
  }
  return [...found].map(([start, { size, after }]) => ({
    start,
    size,
    reached: runningTotals(after, query.periods),
  }));
}

function runningTotals(counts: readonly (number | undefined)[], length: number): readonly number[] {
  let total = 0;
  return Array.from({ length }, (_, index) => (total += counts[index] ?? 0));
}

/** How many buckets one first day is after another. */
function bucketsBetween(bucket: CohortQuery['bucket'], from: string, to: string): number {
  if (bucket === 'week') return Math.round((toEpochDay(to) - toEpochDay(from)) / 7);
  const months = monthOf(to) - monthOf(from);
  return bucket === 'quarter' ? months / 3 : months;
}

function monthOf(date: string): number {
  return Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7));
}
