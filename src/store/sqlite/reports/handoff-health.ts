import type {
  HandoffHealthRow,
  HandoffQuery,
  PartyHealthRow,
  PassingFigures,
} from '../../../reports/ports.ts';
import { countsOf, type Tally } from '../../columns/tally.ts';
import type { CollectionTables } from '../columns/table-registry.ts';
import type { Readers } from '../readers/readers.ts';
import type { ReadRows } from '../readers/request.ts';
import { gather, groupName } from './groups.ts';
import { offeredSql, valueOf, type PassedBy } from './handoff-query.ts';
import { ReportQuery } from './report-query.ts';
import { sumOf } from './sum.ts';

/** Figures of each handoff asked for, in that order; zeros for one that was never offered. */
export async function handoffHealth(
  readers: Readers,
  tables: CollectionTables,
  query: HandoffQuery,
): Promise<readonly HandoffHealthRow[]> {
  const { of } = await readFigures(readers, tables, query, 'handoff');
  return query.handoffs.map((handoff) => ({ handoff, ...of(handoff) }));
}

/** Figures of each pair of departments between which something was passed. */
export async function partyHealth(
  readers: Readers,
  tables: CollectionTables,
  query: HandoffQuery,
): Promise<readonly PartyHealthRow[]> {
  const { keys, of } = await readFigures(readers, tables, query, 'parties');
  return keys.map((key) => {
    const [giver, receiver] = JSON.parse(key) as readonly (string | null)[];
    return { ...(giver && { giver }), ...(receiver && { receiver }), ...of(key) };
  });
}

interface Figures {
  readonly keys: readonly string[];
  of(key: string): PassingFigures;
}

async function readFigures(
  readers: Readers,
  tables: CollectionTables,
  query: HandoffQuery,
  by: PassedBy,
): Promise<Figures> {
  const report = new ReportQuery(tables, { ...query, groupBy: [] });
  const value = valueOf(report, query);
  const amount = value && sumOf({ ...value, sql: 'value' }, true);
  const parts = [...figuresSql, ...(amount ? [valueSql(amount.aggregates)] : [])];
  const offered = offeredSql(report, query, by);
  const rows = await readers.runReport(
    report.request(`WITH offered AS MATERIALIZED (${offered}) ${parts.join(' UNION ALL ')}`),
  );
  const found = gather(rows, 2);
  const of = (key: string): PassingFigures => {
    const read = (part: Part) => found.get(groupName([key, part])) ?? [];
    const [, , cases = 0, firstTimeRight = 0] = read('cases')[0] ?? [];
    const sums = read('value')[0]?.slice(2) ?? [];
    return {
      cases: Number(cases),
      firstTimeRight: Number(firstTimeRight),
      ...countsOf(read('offers').map(readTally)),
      giverTime: timeOf(read('giver_time')),
      receiverTime: timeOf(read('receiver_time')),
      ...(amount && { value: amount.finish(sums).toFixed() }),
    };
  };
  return { keys: [...new Set(rows.map(([key]) => String(key)))], of };
}

type Part = 'offers' | 'cases' | 'giver_time' | 'receiver_time' | 'value';

/** Rows of the key and the part, followed by what is told of it. */
const figuresSql = [
  `SELECT passed, 'offers', round, status, reason, count(*), sum(breached) FROM offered
   GROUP BY passed, round, status, reason`,
  // Cases, and those with an accepted first round of which nothing was sent back.
  `SELECT passed, 'cases', count(*), sum(first), NULL, NULL, NULL FROM (
     SELECT passed, max(round = 1 AND status = 'accepted')
       AND NOT max(status IN ('rejected', 'returned')) AS first
     FROM offered GROUP BY passed, case_seq)
   GROUP BY passed`,
  timeSql('giver_time'),
  timeSql('receiver_time'),
];

/** The amount of each case once. */
function valueSql(aggregates: readonly string[]): string {
  const columns = [0, 1, 2].map((place) => aggregates[place] ?? 'NULL');
  return `SELECT passed, 'value', ${columns.join(', ')}, NULL, NULL FROM (
      SELECT passed, max(value) AS value FROM offered GROUP BY passed, case_seq)
    GROUP BY passed`;
}

/** How many values there are, their sum, and the one or two in the middle, a row each. */
function timeSql(column: Part & `${string}_time`): string {
  return `SELECT passed, '${column}', c, s, x, NULL, NULL FROM (
      SELECT passed, ${column} AS x, row_number() OVER (PARTITION BY passed ORDER BY ${column}) AS n,
        count(*) OVER (PARTITION BY passed) AS c, sum(${column}) OVER (PARTITION BY passed) AS s
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

function timeOf(rows: ReadRows): PassingFigures['giverTime'] {
  const [first] = rows;
  if (!first) return {};
  const middle = rows.map((row) => Number(row[4]));
  const median = ((middle[0] ?? 0) + (middle.at(-1) ?? 0)) / 2;
  return { median, mean: Number(first[3]) / Number(first[2]) };
}
