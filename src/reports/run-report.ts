import type { Report, ReportColumn, ReportDimension } from '../definitions/index.ts';
import { ok, type Json, type JsonObject, type Problem, type Result } from '../shared/index.ts';
import { readCohorts } from './columns/cohort.ts';
import { joinColumns, type ColumnResult } from './columns/column-result.ts';
import { readHandoffs } from './columns/handoffs.ts';
import { readFunnel, type StageTitle } from './columns/funnel.ts';
import { readHoldings } from './columns/time-held.ts';
import { readMeasures, type MeasureColumn } from './columns/measures.ts';
import { readStageTimes } from './columns/time-in-stage.ts';
import { fieldOf, labellerOf, titlesOf } from './labels.ts';
import { orderRows, type ListedKeys } from './order-rows.ts';
import type { GroupKey, HandoffReportStore, NameSource, ReportStore } from './ports.ts';
import { prepareReport, type PreparedReport, type Reader } from './prepare-report.ts';
import type { ReportResult, ResultColumn, ResultRow } from './result.ts';

export interface ReportContext extends Reader {
  readonly store: ReportStore & HandoffReportStore;
  readonly names: NameSource;
}

/**
 * Runs a report for a reader: only rows that the reader sees are counted, and a field that is not shown
 * plainly in all of them is refused. The problems are those of `prepareReport`.
 */
export async function runReport(
  report: Report,
  parameters: JsonObject,
  context: ReportContext,
): Promise<Result<ReportResult, readonly Problem[]>> {
  const prepared = prepareReport(report, parameters, context);
  if (!prepared.ok) return prepared;
  const columns = await readColumns(prepared.value, context);
  const measures = columns.flatMap((result) => result.columns);
  const rows = await labelRows(joinColumns(columns), prepared.value, context);
  const listed = listedKeys(prepared.value, context);
  const ordered = orderRows(rows, report, measures, listed, context.actor.locale);
  const limit = report.limit ?? ordered.length;
  return ok({
    report: report.id,
    title: report.title,
    parameters: prepared.value.parameters,
    dimensions: report.rows.map((dimension) => dimensionColumn(dimension)),
    measures,
    rows: ordered.slice(0, limit),
    totals: columns.flatMap((result) => result.totals),
    cut: ordered.length > limit,
    ...(report.chart === undefined ? {} : { chart: report.chart }),
    readAt: context.now,
  });
}

/** Raises nothing: a failure here is the store's. Columns come in the order of the definition. */
async function readColumns(
  prepared: PreparedReport,
  context: ReportContext,
): Promise<readonly ColumnResult[]> {
  const { show } = prepared.report;
  const groupBy = prepared.report.rows.map((dimension) => groupKey(dimension, prepared.zone));
  const { store, workspace } = context;
  const figures = show.filter((column): column is MeasureColumn => isMeasure(column));
  const [measured, others] = await Promise.all([
    figures.length === 0 ? [] : readMeasures(figures, groupBy, prepared, workspace.metrics, store),
    Promise.all(show.map((column) => readVisits(column, groupBy, prepared, context))),
  ]);
  return show.map((column, index) => {
    const result = isMeasure(column) ? measured[figures.indexOf(column)] : others[index];
    if (result === undefined) throw new TypeError(`no figures for column ${column.id}`);
    return result;
  });
}

function isMeasure(column: ReportColumn): column is MeasureColumn {
  return column.kind === 'metric' || column.kind === 'share';
}

/** A column that is read from the visits of stages; undefined for the others. */
async function readVisits(
  column: ReportColumn,
  groupBy: readonly GroupKey[],
  prepared: PreparedReport,
  { store, workspace, now }: ReportContext,
): Promise<ColumnResult | undefined> {
  const stages = workspace.funnels.get(prepared.report.from.slice('case:'.length))?.stages;
  const titleOf: StageTitle = (stage) => stages?.get(stage)?.title ?? stage;
  switch (column.kind) {
    case 'funnel':
      return readFunnel(column, groupBy, prepared, store, titleOf);
    case 'time in stage':
      return readStageTimes(column, groupBy, prepared, store, titleOf);
    case 'handoffs':
      return readHandoffs(column, prepared, store, workspace.funnels);
    case 'time held':
      return readHoldings(column, prepared, store);
    case 'cohort': {
      const [dimension] = prepared.report.rows;
      if (dimension === undefined) throw new TypeError('a cohort has a dimension');
      return readCohorts(column, dimension, prepared, store, now);
    }
    default:
      return undefined;
  }
}

/** How the store groups by a dimension. */
function groupKey(dimension: ReportDimension, ownZone: string): GroupKey {
  const { field, bucket, zone = ownZone, yearStart } = dimension;
  if (bucket === undefined) return { field };
  return { field, bucket, zone, ...(yearStart === undefined ? {} : { yearStart }) };
}

async function labelRows(
  groups: ReturnType<typeof joinColumns>,
  prepared: PreparedReport,
  { workspace, names }: ReportContext,
): Promise<readonly ResultRow[]> {
  const labellers = await Promise.all(
    prepared.report.rows.map((dimension, index) => {
      const keys = groups.map((group): Json => group.keys[index] ?? null);
      return labellerOf(dimension, keys, prepared, workspace, names);
    }),
  );
  return groups.map(({ keys, values }) => ({
    keys,
    labels: labellers.map((label, index) => label(keys[index] ?? null)),
    values,
  }));
}

function listedKeys(prepared: PreparedReport, { workspace }: ReportContext): ListedKeys {
  return new Map(
    prepared.report.rows.flatMap((dimension) => {
      const titles = titlesOf(dimension, fieldOf(dimension, prepared), prepared, workspace);
      return titles === undefined ? [] : [[dimension, [...titles.keys()]] as const];
    }),
  );
}

function dimensionColumn({ id, title, bucket }: ReportDimension): ResultColumn {
  return { id, title, definition: title, format: bucket === undefined ? 'text' : 'date' };
}
