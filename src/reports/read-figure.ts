import { ruleBindings, systemActor } from '../access/index.ts';
import { entityOf, type Metric, type Population, type Workspace } from '../definitions/index.ts';
import { everything, type Condition } from '../expressions/index.ts';
import {
  dateIn,
  Decimal,
  toIso,
  type Instant,
  type Period,
  type TimeZone,
} from '../shared/index.ts';
import { allOf } from './conditions.ts';
import { figureOf } from './formula.ts';
import { MeasurePlan } from './measure-plan.ts';
import { passingMeasures } from './passing-measures.ts';
import type { HandoffReportStore, ReportStore } from './ports.ts';

/** A metric for a period, of everybody or of some people together. */
export interface FigureQuestion {
  readonly metric: string;
  readonly people?: readonly string[];
  readonly period: Period;
}

export interface FigureParts {
  readonly store: ReportStore & HandoffReportStore;
  readonly workspace: Workspace;
  readonly now: Instant;
}

/**
 * The figure of a metric for a period: of the rows that fall into it by `dated` (else by when they entered
 * the stage that the metric names, or were opened), and that count for one of the people by `person` (else
 * the owner). It is reckoned over all rows, whoever asks. Undefined where there is nothing to reckon it
 * from: no such metric, rows without a date, a ratio to nothing.
 */
export async function readFigure(
  question: FigureQuestion,
  parts: FigureParts,
): Promise<Decimal | undefined> {
  const metric = parts.workspace.metrics.get(question.metric);
  if (!metric) return undefined;
  const { value } = metric;
  if (value.kind === 'handoffs') return passingFigure(value, question, parts);
  if (value.kind === 'aggregate') return aggregateFigure(metric, value.over, question, parts);
  const [of, to] = await Promise.all(
    [value.of, value.to].map((part) => readFigure({ ...question, metric: part }, parts)),
  );
  return of === undefined || to === undefined || to.isZero() ? undefined : of.div(to);
}

type Passing = Extract<Metric['value'], { readonly kind: 'handoffs' }>;

async function passingFigure(
  { collection, handoffs, figure, side }: Passing,
  { people, period }: FigureQuestion,
  { store }: FigureParts,
): Promise<Decimal | undefined> {
  const rows = await store.handoffHealth({
    collection,
    where: everything,
    handoffs,
    from: period.start,
    to: period.end,
    ...(people && { people: { side, ids: people } }),
  });
  const measure = passingMeasures[figure];
  const [only] = rows;
  const text = rows.length === 1 && only ? measure.of(only) : measure.total(rows);
  return text === null ? undefined : new Decimal(text);
}

async function aggregateFigure(
  { id }: Metric,
  over: Population,
  question: FigureQuestion,
  { store, workspace, now }: FigureParts,
): Promise<Decimal | undefined> {
  const where = rowsOf(over, question, workspace);
  if (!where) return undefined;
  const system = systemActor(workspace.organization.zone);
  const bindings = ruleBindings(system, now);
  const plan = new MeasurePlan(workspace.metrics, (rule) => rule.bind(bindings, nothingElse));
  const formula = plan.addMetric(id);
  const values = await Promise.all(
    plan.queries.map(async (query) => {
      const rows = await store.aggregate({
        ...query,
        collection: over.collection,
        where,
        groupBy: [],
      });
      return rows[0]?.values;
    }),
  );
  const text = figureOf(formula, values);
  return text === null ? undefined : new Decimal(text);
}

/** The rows of the period and the people; undefined where no date of theirs says to which period they belong. */
function rowsOf(
  { collection, entered, dated, person = 'owner' }: Population,
  { people, period }: FigureQuestion,
  workspace: Workspace,
): Condition | undefined {
  const isCase = collection.startsWith('case:');
  const field = dated ?? (entered === undefined ? (isCase ? 'opened' : undefined) : 'entered');
  if (field === undefined) return undefined;
  const isDay = entityOf(workspace, collection)?.fields.get(field)?.type === 'date';
  const within = withinPeriod(field, isDay, period, workspace.organization.zone);
  if (!people) return within;
  const values = [...people];
  return allOf([within, { op: 'in', field: person, type: { kind: 'text' }, values }]);
}

function withinPeriod(
  field: string,
  isDay: boolean,
  { start, end }: Period,
  zone: TimeZone,
): Condition {
  const type = { kind: isDay ? 'date' : 'instant' } as const;
  const text = (at: Instant) => (isDay ? dateIn(at, zone) : toIso(at));
  return allOf([
    { op: 'ge', field, type, value: text(start) },
    { op: 'lt', field, type, value: text(end) },
  ]);
}

/** Metrics read nothing outside the row and the clock. */
const nothingElse = { lookup: () => undefined, related: () => [] };
