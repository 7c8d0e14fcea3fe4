import type { Metric, ReportColumn } from '../../definitions/index.ts';
import { canonicalJson, type Json } from '../../shared/index.ts';
import { bilingual, describeMetric, isChinese } from '../definition-text.ts';
import { figureOf, type Formula, type GroupValues } from '../formula.ts';
import { MeasurePlan, type PlannedQuery } from '../measure-plan.ts';
import type { AggregateRow, GroupKey, ReportStore } from '../ports.ts';
import type { PreparedReport } from '../prepare-report.ts';
import type { ResultColumn } from '../result.ts';
import type { ColumnResult } from './column-result.ts';

export type MeasureColumn = Extract<ReportColumn, { kind: 'metric' | 'share' }>;
type Groups = ReadonlyMap<string, { readonly keys: readonly Json[]; readonly values: GroupValues }>;

/** Figures of metrics and shares: one grouped query a population, and one for the totals. */
export async function readMeasures(
  shown: readonly MeasureColumn[],
  groupBy: readonly GroupKey[],
  prepared: PreparedReport,
  metrics: ReadonlyMap<string, Metric>,
  store: ReportStore,
): Promise<readonly ColumnResult[]> {
  const plan = new MeasurePlan(metrics, prepared.bind);
  const formulas = shown.map((column) => formulaOf(column, plan, prepared));
  const read = (keys: readonly GroupKey[]): Promise<(readonly AggregateRow[])[]> =>
    Promise.all(plan.queries.map((query) => aggregate(query, keys, prepared, store)));
  const totals = await read([]);
  const groups = groupRows(groupBy.length === 0 ? totals : await read(groupBy));
  const total = totals.map((rows) => rows[0]?.values);
  return shown.map((column, index) => {
    const formula = formulas[index] as Formula;
    return {
      columns: [describe(column, prepared, metrics)],
      groups: [...groups.values()].map(({ keys, values }) => ({
        keys,
        values: [figureOf(formula, values)],
      })),
      absent: [figureOf(formula, [])],
      totals: [figureOf(formula, total)],
    };
  });
}

function formulaOf(column: MeasureColumn, plan: MeasurePlan, { bind }: PreparedReport): Formula {
  return column.kind === 'metric'
    ? plan.addMetric(column.metric)
    : plan.addShare(bind(column.when));
}

function aggregate(
  query: PlannedQuery,
  groupBy: readonly GroupKey[],
  { report, where }: PreparedReport,
  store: ReportStore,
): Promise<readonly AggregateRow[]> {
  return store.aggregate({ collection: report.from, where, groupBy, ...query });
}

function groupRows(queries: readonly (readonly AggregateRow[])[]): Groups {
  const groups = new Map<string, { keys: readonly Json[]; values: AggregateRow['values'][] }>();
  queries.forEach((rows, query) => {
    for (const { keys, values } of rows) {
      const key = canonicalJson(keys);
      const group = groups.get(key) ?? { keys, values: [] };
      group.values[query] = values;
      groups.set(key, group);
    }
  });
  return groups;
}

function describe(
  column: MeasureColumn,
  { entity }: PreparedReport,
  metrics: ReadonlyMap<string, Metric>,
): ResultColumn {
  const { id, title } = column;
  if (column.kind === 'share') {
    const { source } = column.when;
    const definition = bilingual((locale) =>
      isChinese(locale)
        ? `各行中满足 ${source} 的比例`
        : `Share of the row’s cases where ${source}`,
    );
    return { id, title, definition, format: 'percent' };
  }
  const metric = metrics.get(column.metric);
  if (metric === undefined) throw new TypeError(`unknown metric ${column.metric}`);
  return {
    id,
    title,
    definition: describeMetric(metric, metrics, entity),
    format: metric.format,
    ...(metric.currency === undefined ? {} : { currency: metric.currency }),
  };
}
