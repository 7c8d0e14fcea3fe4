import type { Metric, ReportColumn } from '../../definitions/index.ts';
import { canonicalJson, type Json } from '../../shared/index.ts';
import { bilingual, describeMetric, isChinese } from '../definition-text.ts';
import { figureOf, type Formula, type GroupValues } from '../formula.ts';
import { MeasurePlan } from '../measure-plan.ts';
import type { AggregateRow, GroupKey, ReportStore } from '../ports.ts';
import type { PreparedReport } from '../prepare-report.ts';
import type { ResultColumn } from '../result.ts';
import type { ColumnResult } from './column-result.ts';
import { readGrouped } from './grouped-query.ts';

export type MeasureColumn = Extract<ReportColumn, { kind: 'metric' | 'share' }>;
type Groups = ReadonlyMap<string, { readonly keys: readonly Json[]; readonly values: GroupValues }>;

/** Figures of metrics and shares, each measure counted once for every population. */
export async function readMeasures(
  shown: readonly MeasureColumn[],
  groupBy: readonly GroupKey[],
  prepared: PreparedReport,
  metrics: ReadonlyMap<string, Metric>,
  store: ReportStore,
): Promise<readonly ColumnResult[]> {
  const plan = new MeasurePlan(metrics, prepared.bind);
  const formulas = shown.map((column) => formulaOf(column, plan, prepared));
  const figures = await Promise.all(
    plan.queries.map((query) => readGrouped(query, groupBy, prepared, store)),
  );
  const groups = groupRows(figures.map(({ rows }) => rows));
  const totals = figures.map((figure) => figure.totals);
  return shown.map((column, index) => {
    const formula = formulas[index] as Formula;
    return {
      columns: [describe(column, prepared, metrics)],
      groups: [...groups.values()].map(({ keys, values }) => ({
        keys,
        values: [figureOf(formula, values)],
      })),
      absent: [figureOf(formula, [])],
      totals: [figureOf(formula, totals)],
    };
  });
}

function formulaOf(column: MeasureColumn, plan: MeasurePlan, { bind }: PreparedReport): Formula {
  return column.kind === 'metric'
    ? plan.addMetric(column.metric)
    : plan.addShare(bind(column.when));
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
    metric: metric.id,
    definition: describeMetric(metric, metrics, entity),
    format: metric.format,
    ...(metric.currency === undefined ? {} : { currency: metric.currency }),
  };
}
