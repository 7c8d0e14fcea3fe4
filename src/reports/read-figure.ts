import { ruleBindings, systemActor } from '../access/index.ts';
import { entityOf, type Metric, type Population, type Workspace } from '../definitions/index.ts';
import { everything, noReferences, type Condition } from '../expressions/index.ts';
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
  const system = systemActor(parts.workspace.organization.zone);
  return figureFor(question, {
    ...parts,
    bindings: ruleBindings(system, parts.now),
    seen: everything,
  });
}

/** With what rules are bound to, and which rows count at all. */
export interface BoundParts extends FigureParts {
  readonly bindings: ReturnType<typeof ruleBindings>;
  readonly seen: Condition;
}
type Asked = Pick<FigureQuestion, 'metric' | 'people'> & { readonly period?: Period };

/** As `readFigure`, of the rows that count at all. */
export async function figureFor(question: Asked, parts: BoundParts): Promise<Decimal | undefined> {
  const metric = parts.workspace.metrics.get(question.metric);
  if (!metric) return undefined;
  const { value } = metric;
  if (value.kind === 'handoffs') return passingFigure(value, question, parts);
  if (value.kind === 'aggregate') return aggregateFigure(metric, value.over, question, parts);
  const [of, to] = await Promise.all(
    [value.of, value.to].map((part) => figureFor({ ...question, metric: part }, parts)),
  );
  return of === undefined || to === undefined || to.isZero() ? undefined : of.div(to);
}

type Passing = Extract<Metric['value'], { readonly kind: 'handoffs' }>;

async function passingFigure(
  { collection, handoffs, figure, side }: Passing,
  { people, period }: Asked,
  { store, seen }: BoundParts,
): Promise<Decimal | undefined> {
  const rows = await store.handoffHealth({
    collection,
    where: seen,
    handoffs,
    ...momentsOf(period),
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
  question: Asked,
  { store, workspace, bindings, seen }: BoundParts,
): Promise<Decimal | undefined> {
  const rows = rowsOf(over, question, workspace);
  if (!rows) return undefined;
  const where = allOf([seen, rows]);
  const plan = new MeasurePlan(workspace.metrics, (rule) => rule.bind(bindings, noReferences));
  const formula = plan.addMetric(id);
  const values = await Promise.all(
    plan.queries.map(async (query) => {
      const { collection } = over;
      const found = await store.aggregate({ ...query, collection, where, groupBy: [] });
      return found[0]?.values;
    }),
  );
  const text = figureOf(formula, values);
  return text === null ? undefined : new Decimal(text);
}

/** The rows of the period and the people; undefined where no date of theirs says to which period they belong. */
export function rowsOf(
  { collection, entered, dated, person = 'owner' }: Population,
  { people, period }: Pick<Asked, 'people' | 'period'>,
  workspace: Workspace,
): Condition | undefined {
  if (!period && !people) return everything;
  const isCase = collection.startsWith('case:');
  const field = dated ?? (entered === undefined ? (isCase ? 'opened' : undefined) : 'entered');
  if (period && field === undefined) return undefined;
  const isDay = entityOf(workspace, collection)?.fields.get(field ?? '')?.type === 'date';
  const within =
    period && field !== undefined
      ? withinPeriod(field, isDay, period, workspace.organization.zone)
      : everything;
  if (!people) return within;
  const values = [...people];
  return allOf([within, { op: 'in', field: person, type: { kind: 'text' }, values }]);
}

/** The ends of a period, as queries of offers take them. */
export function momentsOf(period: Period | undefined): {
  readonly from?: Instant;
  readonly to?: Instant;
} {
  return period ? { from: period.start, to: period.end } : {};
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
