import { collectionView, ruleBindings, type CollectionView } from '../access/index.ts';
import { entityOf, type Metric, type Workspace } from '../definitions/index.ts';
import { everything, noReferences, type RowRule } from '../expressions/index.ts';
import { fail, ok, type Decimal, type Period, type Problem, type Result } from '../shared/index.ts';
import { allOf } from './conditions.ts';
import type { CellQuery } from './drill-down.ts';
import { fieldsOfMetric } from './fields-read.ts';
import { casesBehind } from './measure-plan.ts';
import { passingMeasures } from './passing-measures.ts';
import type { Reader } from './prepare-report.ts';
import { figureFor, momentsOf, rowsOf, type FigureParts } from './read-figure.ts';

/** A metric for a period; of all time without one. */
export interface SeenQuestion {
  readonly metric: string;
  readonly period?: Period;
}

/**
 * The figure as somebody may know it: of the rows that he sees. Undefined as `readFigure`. Problems:
 * `report-field-unknown` where it rests on a field that he does not see plainly in all of them.
 */
export async function readSeenFigure(
  question: SeenQuestion,
  { actor, ...parts }: FigureParts & Reader,
): Promise<Result<Decimal | undefined, readonly Problem[]>> {
  const view = metricView(question.metric, { actor, ...parts });
  if (!view.ok) return view;
  const bindings = ruleBindings(actor, parts.now);
  return ok(await figureFor(question, { ...parts, bindings, seen: view.value.rows }));
}

/** The rows behind a figure, of those that somebody sees; of a ratio, those of the part that is measured. */
export function rowsBehindFigure(
  { metric: id, period }: SeenQuestion,
  reader: Reader,
): Result<CellQuery | undefined, readonly Problem[]> {
  const { workspace, actor, now } = reader;
  const view = metricView(id, reader);
  if (!view.ok) return view;
  const value = measuredPart(id, workspace.metrics);
  if (!value) return ok(undefined);
  const seen = view.value.rows;
  if (value.kind === 'handoffs') {
    const { collection, handoffs, figure } = value;
    const offered = { handoffs, ...momentsOf(period), ...passingMeasures[figure].behind };
    return ok({ collection, where: seen, offered });
  }
  const { collection } = value.over;
  const bindings = ruleBindings(actor, now);
  const bind = (rule: RowRule) => rule.bind(bindings, noReferences);
  const { where, entered } = casesBehind(id, workspace.metrics, bind);
  const isByEntry = entered !== undefined && value.over.dated === undefined;
  const dated = isByEntry
    ? everything
    : rowsOf(value.over, { ...(period && { period }) }, workspace);
  if (!dated) return ok(undefined);
  const rows = { collection, where: allOf([seen, dated, where]) };
  if (entered === undefined) return ok(rows);
  const within = isByEntry && period ? { since: period.start, before: period.end } : {};
  return ok({ ...rows, visited: { stages: [entered], reading: 'at all', ...within } });
}

/** A metric that is reckoned from rows or offers, itself or the part of a ratio that is measured. */
function measuredPart(id: string, metrics: Workspace['metrics']): Measured | undefined {
  const value = metrics.get(id)?.value;
  return value?.kind === 'ratio' ? measuredPart(value.of, metrics) : value;
}

type Measured = Exclude<Metric['value'], { readonly kind: 'ratio' }>;

/** Which rows of a metric somebody sees, where he sees all fields that it rests on. */
function metricView(
  id: string,
  { actor, workspace, now }: Reader,
): Result<CollectionView, readonly Problem[]> {
  const value = measuredPart(id, workspace.metrics);
  const collection = value?.kind === 'aggregate' ? value.over.collection : value?.collection;
  const entity = collection && entityOf(workspace, collection);
  if (!collection || !entity) return fail([unknownMetric(id)]);
  const view = collectionView(workspace.policies.get(collection), actor, entity, now);
  const unseen = fieldsOfMetric(id, workspace.metrics).filter(
    (field) => !view.queryable.has(field),
  );
  if (unseen.length === 0) return ok(view);
  const params = (field: string) => ({ report: id, field });
  return fail(unseen.map((field) => ({ code: 'report-field-unknown', params: params(field) })));
}

function unknownMetric(id: string): Problem {
  return { code: 'not-found', params: { what: { en: 'metric', 'zh-CN': '指标' }, id } };
}
