import type { HandoffHealthRow, HandoffQuery } from '../../../reports/ports.ts';
import type { SqlValue } from '../columns/storage-types.ts';
import type { CollectionTables } from '../columns/table-registry.ts';
import type { Readers } from '../readers/readers.ts';
import type { ReadRequest, ReadRows } from '../readers/request.ts';
import { gather, groupName } from './groups.ts';
import { offeredSql } from './handoff-query.ts';
import { ReportQuery } from './report-query.ts';

const counts = ['open', 'accepted', 'rejected', 'returned', 'expired', 'withdrawn'] as const;

/** Figures of each handoff asked for, in that order; zeros for one that was never offered. */
export async function handoffHealth(
  readers: Readers,
  tables: CollectionTables,
  query: HandoffQuery,
): Promise<readonly HandoffHealthRow[]> {
  const parts = [
    countSql,
    firstTimeSql,
    roundsSql,
    reasonsSql,
    timeSql('giver_time'),
    timeSql('receiver_time'),
  ];
  const found = await Promise.all(
    parts.map((part) => readers.runReport(requestOf(tables, query, part))),
  );
  const [figures, firsts, rounds, reasons, giver, receiver] = found.map((rows) => gather(rows, 1));
  return query.handoffs.map((handoff) => {
    const name = groupName([handoff]);
    const [figure = []] = figures?.get(name) ?? [];
    const number = (place: number) => Number(figure[place] ?? 0);
    return {
      handoff,
      offers: number(1),
      cases: number(2),
      breached: number(3),
      ...countsOf(figure),
      firstTimeRight: Number(firsts?.get(name)?.[0]?.[1] ?? 0),
      rounds: roundsOf(rounds?.get(name) ?? []),
      reasons: (reasons?.get(name) ?? []).map((row) => ({
        reason: String(row[1]),
        count: Number(row[2]),
      })),
      giverTime: timeOf(giver?.get(name) ?? []),
      receiverTime: timeOf(receiver?.get(name) ?? []),
    };
  });
}

/** One SELECT over `offered`, the offers of the query. */
function requestOf(tables: CollectionTables, query: HandoffQuery, part: string): ReadRequest {
  const report = new ReportQuery(tables, { ...query, groupBy: [] });
  return report.request(`WITH offered AS MATERIALIZED (${offeredSql(report, query)}) ${part}`);
}

const countSql = `SELECT handoff, count(*), count(DISTINCT case_seq), sum(breached),
    ${counts.map((status) => `count(*) FILTER (WHERE status = '${status}')`).join(', ')}
  FROM offered GROUP BY handoff`;

/** Cases with an accepted first round of which nothing was sent back. */
const firstTimeSql = `SELECT handoff, count(*) FROM (
    SELECT handoff FROM offered GROUP BY handoff, case_seq
    HAVING count(*) FILTER (WHERE round = 1 AND status = 'accepted') > 0
      AND count(*) FILTER (WHERE status IN ('rejected', 'returned')) = 0)
  GROUP BY handoff`;

const roundsSql = 'SELECT handoff, round, count(*) FROM offered GROUP BY handoff, round';

const reasonsSql = `SELECT handoff, reason, count(*) AS n FROM offered
  WHERE status IN ('rejected', 'returned') AND reason IS NOT NULL
  GROUP BY handoff, reason ORDER BY handoff, n DESC, reason`;

/** Rows of the handoff, number of values, their sum, and the one or two in the middle. */
function timeSql(column: 'giver_time' | 'receiver_time'): string {
  return `SELECT handoff, c, s, x FROM (
      SELECT handoff, ${column} AS x, row_number() OVER (PARTITION BY handoff ORDER BY ${column}) AS n,
        count(*) OVER (PARTITION BY handoff) AS c, sum(${column}) OVER (PARTITION BY handoff) AS s
      FROM offered WHERE ${column} IS NOT NULL)
    WHERE n IN ((c + 1) / 2, c / 2 + 1) ORDER BY handoff, n`;
}

function countsOf(figure: readonly SqlValue[]): Pick<HandoffHealthRow, (typeof counts)[number]> {
  const [open = 0, accepted = 0, rejected = 0, returned = 0, expired = 0, withdrawn = 0] = figure
    .slice(4)
    .map(Number);
  return { open, accepted, rejected, returned, expired, withdrawn };
}

function roundsOf(rows: ReadRows): readonly number[] {
  const byRound = new Map(rows.map(([, round, count]) => [Number(round), Number(count)]));
  return Array.from({ length: Math.max(0, ...byRound.keys()) }, (_, i) => byRound.get(i + 1) ?? 0);
}

function timeOf(rows: ReadRows): HandoffHealthRow['giverTime'] {
  const [first] = rows;
  if (!first) return {};
  const middle = rows.map((row) => Number(row[3]));
  const median = ((middle[0] ?? 0) + (middle.at(-1) ?? 0)) / 2;
  return { median, mean: Number(first[2]) / Number(first[1]) };
}
