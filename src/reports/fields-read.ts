import type { Metric, Report, ReportColumn, Workspace } from '../definitions/index.ts';
import type { RowRule } from '../expressions/index.ts';
import { operandFields } from './measure-plan.ts';

/** Every field of the collection that a report filters, groups or aggregates by. */
export function fieldsRead(report: Report, metrics: Workspace['metrics']): ReadonlySet<string> {
  return new Set([
    ...fieldsOfRule(report.where),
    ...report.rows.flatMap(({ of, field }) => (of === undefined ? [field] : [])),
    ...report.show.flatMap((column) => fieldsOfColumn(column, metrics)),
  ]);
}

function fieldsOfColumn(column: ReportColumn, metrics: Workspace['metrics']): readonly string[] {
  switch (column.kind) {
    case 'metric':
      return fieldsOfMetric(column.metric, metrics);
    case 'share':
      return fieldsOfRule(column.when);
    case 'cohort':
      return ['opened', 'stage'];
    case 'funnel':
    case 'time in stage':
    case 'time held':
      return ['stage'];
    case 'handoffs':
      return column.value ? ['stage', column.value.field] : ['stage'];
  }
}

/** Every field of the collection that a metric filters or aggregates by. */
export function fieldsOfMetric(
  id: string,
  metrics: ReadonlyMap<string, Metric>,
): readonly string[] {
  const value = metrics.get(id)?.value;
  if (value === undefined) return [];
  if (value.kind === 'ratio')
    return [...fieldsOfMetric(value.of, metrics), ...fieldsOfMetric(value.to, metrics)];
  if (value.kind === 'handoffs') return [];
  const { where, entered } = value.over;
  const visited = entered === undefined ? [] : ['stage'];
  return [...fieldsOfRule(where), ...operandFields(value.measure), ...visited];
}

function fieldsOfRule(rule: RowRule | undefined): readonly string[] {
  return (rule?.reads ?? []).flatMap(([root, field]) =>
    (root === 'case' || root === 'record') && field !== undefined ? [field] : [],
  );
}
