import type { HandoffQuery } from '../../../reports/ports.ts';
import { figureOf, type Figure } from './figure.ts';
import type { ReportQuery } from './report-query.ts';

/**
 * SQL of the offers that a query leaves. They are looked up by handoff and moment, then the cases are held
 * against the condition.
 */
export function offeredSql(report: ReportQuery, query: HandoffQuery, by: PassedBy): string {
  const funnel = query.collection.slice(query.collection.indexOf(':') + 1);
  const { condition } = report;
  const handoffs = condition.bind(JSON.stringify(query.handoffs));
  const period = periodSql(report, 'o.offered', query);
  const ofFunnel = `o.funnel = ${condition.bind(funnel)}`;
  const people = peopleSql(report, query);
  const where = report.where();
  // In the order in which the values were bound.
  const value = valueOf(report, query)?.sql ?? 'NULL';
  return `SELECT ${keySql[by]} AS passed, ${value} AS value,
            o.case_seq, o.round, o.status, o.reason, o.breached, o.giver_time, o.receiver_time
          FROM (SELECT value FROM json_each(${handoffs})) asked
          JOIN offers o ON o.handoff = asked.value AND ${period} AND ${ofFunnel} AND ${people}
          JOIN ${report.source.from()} ON p.seq = o.case_seq WHERE ${where}`;
}

/** By what offers are put together; the key of a pair of departments is a JSON array. */
export type PassedBy = 'handoff' | 'parties';

const keySql: { readonly [by in PassedBy]: string } = {
  handoff: 'o.handoff',
  parties: 'json_array(o.giver_department, o.receiver_department)',
};

/** The amount of a case that its offers pass on. */
export function valueOf(
  report: ReportQuery,
  { value }: Pick<HandoffQuery, 'value'>,
): Figure | undefined {
  return value === undefined ? undefined : figureOf(report.source, { kind: 'field', field: value });
}

function peopleSql({ condition }: ReportQuery, { people }: HandoffQuery): string {
  if (!people) return '1';
  return `o.${people.side} IN (SELECT value FROM json_each(${condition.bind(JSON.stringify(people.ids))}))`;
}

/** SQL that is true from the beginning of the query's period until before its end. */
export function periodSql(
  { condition }: ReportQuery,
  column: string,
  { from, to }: Pick<HandoffQuery, 'from' | 'to'>,
): string {
  const parts = [
    ...(from === undefined ? [] : [`${column} >= ${condition.bind(from)}`]),
    ...(to === undefined ? [] : [`${column} < ${condition.bind(to)}`]),
  ];
  return parts.length === 0 ? '1' : parts.join(' AND ');
}
