import type { HandoffQuery, PartyTimeRow } from '../../../reports/ports.ts';
import type { CollectionTables } from '../columns/table-registry.ts';
import type { Readers } from '../readers/readers.ts';
import { periodSql } from './handoff-query.ts';
import { ReportQuery } from './report-query.ts';

/** Holdings that began in the period, by department and kind; those without a department come last. */
export async function partyTimes(
  readers: Readers,
  tables: CollectionTables,
  query: Omit<HandoffQuery, 'handoffs'>,
): Promise<readonly PartyTimeRow[]> {
  const report = new ReportQuery(tables, { ...query, groupBy: [] });
  const period = periodSql(report, 'h.began', query);
  const where = report.where();
  const rows = await readers.runReport(
    report.request(
      `SELECT h.department, h.kind, count(*), coalesce(sum(h.working_time), 0)
       FROM holdings h CROSS JOIN ${report.source.from()}
       WHERE p.seq = h.case_seq AND ${period} AND ${where}
       GROUP BY h.department, h.kind ORDER BY h.department IS NULL, h.department, h.kind`,
    ),
  );
  return rows.map(([department = null, kind, holdings, workingTime]) => ({
    ...(department === null ? {} : { department: String(department) }),
    kind: kind as PartyTimeRow['kind'],
    holdings: Number(holdings),
    workingTime: Number(workingTime),
  }));
}
