import type { StayQuery, StayRow, Stays } from '../../../reports/ports.ts';
import type { Decimal } from '../../../shared/index.ts';
import type { CollectionTables } from '../columns/table-registry.ts';
import { quote, visitsTable } from '../database/naming.ts';
import type { Readers } from '../readers/readers.ts';
import type { ReadRows } from '../readers/request.ts';
import { gather, groupName } from './groups.ts';
import { valueOf } from './handoff-query.ts';
import { ReportQuery } from './report-query.ts';
import { sumOf, type SumSql } from './sum.ts';

const minutesOfDay = 1440;

/** Stays by stage, or by what is waited for, and by department. */
export async function stays(
  readers: Readers,
  tables: CollectionTables,
  query: StayQuery,
): Promise<readonly StayRow[]> {
  const report = new ReportQuery(tables, { ...query, groupBy: [] });
  const value = valueOf(report, query);
  const stake = value && sumOf({ ...value, sql: 'value * (time / 60000)' }, true);
  const stayed = stayedSql(report, query, value?.sql ?? 'NULL');
  const sums = [0, 1, 2].map((place) => stake?.aggregates[place] ?? 'NULL');
  const rows = await readers.runReport(
    report.request(`WITH stayed AS MATERIALIZED (${stayed})
      SELECT stay, ended, 'sum', count(*), sum(time), ${sums.join(', ')} FROM stayed GROUP BY stay, ended
      UNION ALL SELECT stay, ended, CASE WHEN n = r THEN 'low' WHEN n = c + 1 - r THEN 'high' ELSE 'middle' END,
        time, NULL, NULL, NULL, NULL
      FROM (SELECT *, baton_median_rank(c) AS r FROM (
        SELECT stay, ended, time, row_number() OVER (PARTITION BY stay, ended ORDER BY time) AS n,
          count(*) OVER (PARTITION BY stay, ended) AS c FROM stayed))
      WHERE n IN ((c + 1) / 2, c / 2 + 1, r, c + 1 - r)`),
  );
  const found = gather(rows, 2);
  return [...new Set(rows.map(([stay]) => String(stay)))].map((stay) => {
    const [of, department, handoff] = JSON.parse(stay) as readonly (string | null)[];
    const read = (ended: bigint) => staysOf(found.get(groupName([stay, ended])) ?? [], stake);
    return {
      of: of ?? '',
      ...(department && { department }),
      ...(handoff && { handoff }),
      ended: read(1n),
      standing: read(0n),
    };
  });
}

function stayedSql(report: ReportQuery, query: StayQuery, value: string): string {
  const { condition } = report;
  const { of, collection, from, to, now } = query;
  // In the order in which the values stand in the text.
  const at = condition.bind(now);
  const stay =
    of === 'waits' ? waits : visits(collection, condition.bind(JSON.stringify(of.stages)));
  const [first, last, latest] = [from, to, now].map((moment) => condition.bind(moment));
  const where = report.where();
  return `SELECT ${stay.key} AS stay, s.${stay.end} IS NOT NULL AS ended,
            coalesce(s.${stay.end}, ${at}) - s.${stay.begin} AS time, ${value} AS value
          FROM ${report.source.from()} JOIN ${stay.from}
          WHERE (s.${stay.end} >= ${first} AND s.${stay.end} < ${last}
            OR s.${stay.end} IS NULL AND s.${stay.begin} < ${latest}) AND ${where}`;
}

/** What stays are read from, as `s`, and what their columns are called. */
interface StaySql {
  readonly key: string;
  readonly from: string;
  readonly begin: string;
  readonly end: string;
}

const waits: StaySql = {
  key: 'json_array(s.kind, s.department, s.handoff)',
  from: "holdings s ON s.case_seq = p.seq AND s.kind IN ('offer', 'waiting')",
  begin: 'began',
  end: 'ended',
};

function visits(collection: StayQuery['collection'], stages: string): StaySql {
  return {
    key: 'json_array(s.stage, s.department, NULL)',
    from: `${quote(visitsTable(collection))} s ON s.seq = p.seq
      AND s.stage IN (SELECT value FROM json_each(${stages}))`,
    begin: 'entered',
    end: 'left',
  };
}

/** Rows of the key and whether the stays have ended, the part, and what it is. */
function staysOf(rows: ReadRows, stake: SumSql | undefined): Stays {
  const part = (name: string) => rows.filter((row) => row[2] === name).map((row) => row.slice(3));
  const time = (name: string) => part(name).map(([value]) => Number(value));
  const [sums] = part('sum');
  if (!sums) return { stays: 0, total: 0, ...(stake && { stake: '0' }) };
  const middle = time('middle');
  const [low] = time('low');
  const [high] = time('high');
  const [count, total, ...stakes] = sums;
  return {
    stays: Number(count),
    total: Number(total),
    median: ((middle[0] ?? 0) + (middle.at(-1) ?? 0)) / 2,
    ...(low !== undefined && high !== undefined && { low, high }),
    ...(stake && { stake: inDays(stake.finish(stakes)) }),
  };
}

function inDays(moneyMinutes: Decimal): string {
  return moneyMinutes.div(minutesOfDay).toDecimalPlaces(2).toFixed();
}
