import type { FunnelQuery, FunnelRow } from '../../../reports/ports.ts';
import type { CollectionTables } from '../columns/table-registry.ts';
import { literal, quote, visitsTable } from '../database/naming.ts';
import type { Readers } from '../readers/readers.ts';
import type { ReadRows } from '../readers/request.ts';
import { gather, groupName } from './groups.ts';
import { groupSql, ReportQuery } from './report-query.ts';

/** Counts the cases of each group that passed each stage; every group of the population is there. */
export async function countFunnel(
  readers: Readers,
  tables: CollectionTables,
  query: FunnelQuery,
): Promise<readonly FunnelRow[]> {
  const [groups, passed] = await Promise.all([
    listGroups(readers, tables, query),
    query.reading === 'in order'
      ? passedInOrder(readers, tables, query)
      : passedAtAll(readers, tables, query),
  ]);
  const keys = groups.report.keyNames.length;
  const byGroup = gather(passed, keys);
  return groups.rows.map((row) => {
    const counts = query.stages.map(() => 0);
    for (const found of byGroup.get(groupName(row.slice(0, keys))) ?? [])
      counts[Number(found[keys])] = Number(found[keys + 1]);
    return { keys: groups.report.decodeKeys(row), counts };
  });
}

/** The groups of a population; one without keys where there is nothing to group by. */
export async function listGroups(
  readers: Readers,
  tables: CollectionTables,
  query: ConstructorParameters<typeof ReportQuery>[1],
): Promise<{ readonly report: ReportQuery; readonly rows: ReadRows }> {
  const report = new ReportQuery(tables, query);
  if (report.keys.length === 0) return { report, rows: [[]] };
  const where = report.where();
  const sql = `SELECT ${report.namedKeys.join(', ')} FROM ${report.source.from()}
               WHERE ${where} ${groupSql(report.keyNames)}`;
  return { report, rows: await readers.runReport(report.request(sql)) };
}

/** Rows of keys, index of the stage, count. */
async function passedAtAll(
  readers: Readers,
  tables: CollectionTables,
  query: FunnelQuery,
): Promise<ReadRows> {
  const report = new ReportQuery(tables, query);
  const visits = quote(visitsTable(query.collection));
  const stage = indexOfStage(query.stages);
  const where = report.where();
  return readers.runReport(
    report.request(
      `SELECT ${[...report.namedKeys, `${stage} AS step`, 'count(DISTINCT p.seq)'].join(', ')}
       FROM ${report.source.from()} JOIN ${visits} v ON v.seq = p.seq
       WHERE ${where} AND step IS NOT NULL ${groupSql([...report.keyNames, 'step'])}`,
    ),
  );
}

/** Position of `v.stage` among the stages; NULL for another. */
export function indexOfStage(stages: readonly string[]): string {
  const cases = stages.map((stage, index) => `WHEN ${literal(stage)} THEN ${index}`);
  return `CASE v.stage ${cases.join(' ')} END`;
}

/**
 * Each step keeps the cases that reached the stage after the turn at which they had passed the one
 * before; taking the earliest such turn each time finds every case that has them in order.
 */
async function passedInOrder(
  readers: Readers,
  tables: CollectionTables,
  query: FunnelQuery,
): Promise<ReadRows> {
  const report = new ReportQuery(tables, query);
  const visits = quote(visitsTable(query.collection));
  const names = report.keyNames;
  const where = report.where();
  const steps = query.stages.map((stage, index) =>
    index === 0
      ? `s0 AS MATERIALIZED (
           SELECT ${['p.seq AS seq', ...report.namedKeys, 'min(v.turn) AS turn'].join(', ')}
           FROM ${report.source.from()} JOIN ${visits} v ON v.seq = p.seq AND v.stage = ${literal(stage)}
           WHERE ${where} GROUP BY p.seq)`
      : `s${index} AS MATERIALIZED (
           SELECT ${['s.seq AS seq', ...names.map((name) => `s.${name} AS ${name}`), 'min(v.turn) AS turn'].join(', ')}
           FROM s${index - 1} s CROSS JOIN ${visits} v
             ON v.seq = s.seq AND v.turn > s.turn AND v.stage = ${literal(stage)}
           GROUP BY s.seq)`,
  );
  const counts = query.stages.map(
    (_, index) =>
      `SELECT ${[...names, index, 'count(*)'].join(', ')} FROM s${index}
       ${names.length === 0 ? '' : `GROUP BY ${names.join(', ')}`}`,
  );
  if (steps.length === 0) return [];
  return readers.runReport(
    report.request(`WITH ${steps.join(', ')} ${counts.join(' UNION ALL ')}`),
  );
}
