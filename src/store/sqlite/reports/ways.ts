import type { WayQuery, WayRow, Ways } from '../../../reports/ports.ts';
import type { CollectionTables } from '../columns/table-registry.ts';
import { quote, visitsTable } from '../database/naming.ts';
import type { Readers } from '../readers/readers.ts';
import { gather, groupName } from './groups.ts';
import { valueOf } from './handoff-query.ts';
import { ReportQuery } from './report-query.ts';
import { sumOf } from './sum.ts';

/** The ways that cases went; those told apart are chosen, counted and measured in the database. */
export async function ways(
  readers: Readers,
  tables: CollectionTables,
  query: WayQuery,
): Promise<Ways> {
  const report = new ReportQuery(tables, { ...query, groupBy: [] });
  const value = valueOf(report, query);
  const amount = value && sumOf({ ...value, sql: 'value' }, true);
  const went = wentSql(report, query, value?.sql ?? 'NULL');
  const most = report.condition.bind(query.limit);
  const rows = await readers.runReport(
    report.request(`WITH went AS MATERIALIZED (${went}),
      told AS MATERIALIZED (
        SELECT way, count(*) AS n FROM went GROUP BY way ORDER BY n DESC, way LIMIT ${most})
      SELECT NULL, 'all', count(*), count(DISTINCT way), NULL FROM went
      UNION ALL SELECT * FROM (
        SELECT way, 'way', count(*), count(closed), NULL FROM told JOIN went USING (way)
        GROUP BY way ORDER BY count(*) DESC, way)
      UNION ALL SELECT way, 'outcome', outcome, count(*), NULL FROM told JOIN went USING (way)
        WHERE closed IS NOT NULL AND outcome IS NOT NULL GROUP BY way, outcome
      UNION ALL SELECT way, 'time', time, NULL, NULL FROM (
        SELECT way, closed - opened AS time,
          row_number() OVER (PARTITION BY way ORDER BY closed - opened) AS n,
          count(*) OVER (PARTITION BY way) AS c
        FROM told JOIN went USING (way) WHERE closed IS NOT NULL)
        WHERE n IN ((c + 1) / 2, c / 2 + 1)
      ${amount ? valueSql(amount.aggregates) : ''}`),
  );
  const found = gather(rows, 2);
  const [, , cases = 0, different = 0] = found.get(groupName([null, 'all']))?.[0] ?? [];
  const told = rows.filter(([, part]) => part === 'way');
  return {
    cases: Number(cases),
    ways: Number(different),
    rows: told.map(([way = null, , n, closed]): WayRow => {
      const read = (part: string) => found.get(groupName([way, part])) ?? [];
      const times = read('time').map((row) => Number(row[2]));
      return {
        stages: JSON.parse(String(way)) as readonly string[],
        cases: Number(n),
        closed: Number(closed),
        ...(times.length > 0 && { median: ((times[0] ?? 0) + (times.at(-1) ?? 0)) / 2 }),
        ...(amount && { value: amount.finish(read('value')[0]?.slice(2) ?? []).toFixed() }),
        outcomes: read('outcome')
          .map((row) => ({ outcome: String(row[2]), cases: Number(row[3]) }))
          .toSorted((a, b) => b.cases - a.cases || (a.outcome < b.outcome ? -1 : 1)),
      };
    }),
  };
}

/** A row for each case: its way as a JSON array, and what is told of it. */
function wentSql(report: ReportQuery, { collection, stages }: WayQuery, value: string): string {
  const [opened, closed, outcome] = ['opened', 'closed', 'outcome'].map(
    (field) => report.source.field(field).parts[0] ?? 'NULL',
  );
  const counted = report.condition.bind(JSON.stringify(stages));
  const where = report.where();
  return `SELECT json_group_array(v.stage ORDER BY v.turn) AS way, ${opened} AS opened,
            ${closed} AS closed, ${outcome} AS outcome, ${value} AS value
          FROM ${report.source.from()} JOIN ${quote(visitsTable(collection))} v ON v.seq = p.seq
            AND v.stage IN (SELECT value FROM json_each(${counted}))
          WHERE ${where} GROUP BY p.seq`;
}

function valueSql(aggregates: readonly string[]): string {
  const columns = [0, 1, 2].map((place) => aggregates[place] ?? 'NULL');
  return `UNION ALL SELECT way, 'value', ${columns.join(', ')} FROM told JOIN went USING (way) GROUP BY way`;
}
