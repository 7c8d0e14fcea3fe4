import type { HandoffHealthRow, HandoffQuery } from '../../../reports/ports.ts';
import { countsOf, type Tally } from '../../columns/tally.ts';
import type { CollectionTables } from '../columns/table-registry.ts';
import type { Readers } from '../readers/readers.ts';
import type { ReadRows } from '../readers/request.ts';
import { gather, groupName } from './groups.ts';
import { offeredSql } from './handoff-query.ts';
import { ReportQuery } from './report-query.ts';

/** Figures of each handoff asked for, in that order; zeros for one that was never offered. */
export async function handoffHealth(
  readers: Readers,
  tables: CollectionTables,
  query: HandoffQuery,
): Promise<readonly HandoffHealthRow[]> {
  const report = new ReportQuery(tables, { ...query, groupBy: [] });
  const rows = await readers.runReport(
    report.request(`WITH offered AS MATERIALIZED (${offeredSql(report, query)}) ${figuresSql}`),
  );
  const figures = gather(rows, 2);
  return query.handoffs.map((handoff) => {
    const of = (part: Part) => figures.get(groupName([handoff, part])) ?? [];
    const [, , cases = 0, firstTimeRight = 0] = of('cases')[0] ?? [];
    return {
      handoff,
      cases: Number(cases),
      firstTimeRight: Number(firstTimeRight),
      ...countsOf(of('offers').map(readTally)),
      giverTime: timeOf(of('giver_time')),
      receiverTime: timeOf(of('receiver_time')),
    };
  });
}

type Part = 'offers' | 'cases' | 'giver_time' | 'receiver_time';

/** Rows of the handoff and the part, followed by what is told of it. */
const figuresSql = [
  `SELECT handoff, 'offers', round, status, reason, count(*), sum(breached) FROM offered
   GROUP BY handoff, round, status, reason`,
  // Cases, and those with an accepted first round of which nothing was sent back.
  `SELECT handoff, 'cases', count(*), sum(first), NULL, NULL, NULL FROM (
     SELECT handoff, max(round = 1 AND status = 'accepted')
       AND NOT max(status IN ('rejected', 'returned')) AS first
     FROM offered GROUP BY handoff, case_seq)
   GROUP BY handoff`,
  timeSql('giver_time'),
  timeSql('receiver_time'),
].join(' UNION ALL ');

/** How many values there are, their sum, and the one or two in the middle, a row each. */
function timeSql(column: Part & `${string}_time`): string {
  return `SELECT handoff, '${column}', c, s, x, NULL, NULL FROM (
      SELECT handoff, ${column} AS x, row_number() OVER (PARTITION BY handoff ORDER BY ${column}) AS n,
        count(*) OVER (PARTITION BY handoff) AS c, sum(${column}) OVER (PARTITION BY handoff) AS s
      FROM offered WHERE ${column} IS NOT NULL)
    WHERE n IN ((c + 1) / 2, c / 2 + 1)`;
}

function readTally([, , round, status, reason, count, breached]: ReadRows[number]): Tally {
  return {
    round: Number(round),
    status: String(status),
    ...(typeof reason === 'string' && { reason }),
    count: Number(count),
    breached: Number(breached),
  };
}

function timeOf(rows: ReadRows): HandoffHealthRow['giverTime'] {
  const [first] = rows;
  if (!first) return {};
  const middle = rows.map((row) => Number(row[4]));
  const median = ((middle[0] ?? 0) + (middle.at(-1) ?? 0)) / 2;
  return { median, mean: Number(first[3]) / Number(first[2]) };
}
