import type { Report, ReportColumn, ReportDimension } from '../definitions/index.ts';
import type { RowQuery } from '../engine/index.ts';
import type { Condition } from '../expressions/index.ts';
import {
  fail,
  isPlainDate,
  moveBucket,
  ok,
  startOfDate,
  toIso,
  type Json,
  type JsonObject,
  type Problem,
  type Result,
} from '../shared/index.ts';
import { cohortUnit } from './columns/cohort.ts';
import { behindHandoffs, behindHoldings } from './behind-passing.ts';
import { allOf } from './conditions.ts';
import { fieldOf } from './labels.ts';
import { casesBehind } from './measure-plan.ts';
import { prepareReport, type PreparedReport, type Reader } from './prepare-report.ts';

export interface Cell {
  /** Keys of the row, as the result gave them; none for the totals. */
  readonly keys: readonly Json[];
  /** Id of a column of the result. */
  readonly column: string;
}

/** What finds the rows behind a cell; the caller adds sort order and page to make the store's row query. */
export type CellQuery = Pick<RowQuery, 'collection' | 'where' | 'visited' | 'offered' | 'held'>;

/**
 * The rows behind one cell of a report, under the same rules of access as the report itself. A ratio
 * leads to the rows of the part that is measured. Problems: those of `prepareReport`, and
 * `report-cell-unknown` where the report has no such column or the keys do not fit its dimensions.
 */
export function drillDown(
  report: Report,
  parameters: JsonObject,
  cell: Cell,
  reader: Reader,
): Result<CellQuery, readonly Problem[]> {
  const prepared = prepareReport(report, parameters, reader);
  if (!prepared.ok) return prepared;
  const row = rowCondition(cell.keys, prepared.value);
  const behind = row && columnQuery(cell, prepared.value, reader);
  if (behind === undefined) {
    const dimensions = report.rows.map(({ id }) => id).join(', ') || '–';
    const params = { report: report.id, column: cell.column, dimensions };
    return fail([{ code: 'report-cell-unknown', params }]);
  }
  const { where, ...narrowed } = behind;
  return ok({
    collection: report.from,
    where: allOf([prepared.value.where, ...(row ?? []), where]),
    ...narrowed,
  });
}

/** The conditions of the row's keys; undefined where they do not fit the dimensions. */
function rowCondition(
  keys: readonly Json[],
  prepared: PreparedReport,
): readonly Condition[] | undefined {
  const { rows } = prepared.report;
  if (keys.length === 0) return [];
  if (keys.length !== rows.length) return undefined;
  const conditions = rows.map((dimension, index) =>
    keyCondition(dimension, keys[index] ?? null, prepared),
  );
  return conditions.every((condition) => condition !== undefined) ? conditions : undefined;
}

function keyCondition(
  dimension: ReportDimension,
  key: Json,
  prepared: PreparedReport,
): Condition | undefined {
  const { field } = dimension;
  if (dimension.of !== undefined) return all;
  const type = fieldOf(dimension, prepared)?.valueType;
  if (key === null) return { op: 'not', of: { op: 'has', field } };
  if (type === undefined) return undefined;
  if (dimension.bucket === undefined) return { op: 'eq', field, type, value: key };
  if (typeof key !== 'string' || !isPlainDate(key)) return undefined;
  const { bucket, yearStart = 1 } = dimension;
  const zone = type.kind === 'date' ? 'UTC' : (dimension.zone ?? prepared.zone);
  const start = startOfDate(key, zone);
  const end = moveBucket(start, bucket, 1, zone, { firstMonth: yearStart });
  const stored = (instant: number): string =>
    type.kind === 'date' ? toIso(instant).slice(0, 10) : toIso(instant);
  return allOf([
    { op: 'ge', field, type, value: stored(start) },
    { op: 'lt', field, type, value: stored(end) },
  ]);
}

type Behind = Omit<CellQuery, 'collection'>;

function columnQuery(cell: Cell, prepared: PreparedReport, reader: Reader): Behind | undefined {
  const column = prepared.report.show.find(
    ({ id }) => cell.column === id || cell.column.startsWith(`${id}.`),
  );
  if (column === undefined) return undefined;
  const part = cell.column.slice(column.id.length + 1);
  return behindColumn(column, part, cell, prepared, reader);
}

/** `part` is what the column's id is followed by in the result: a stage, a period of a cohort. */
function behindColumn(
  column: ReportColumn,
  part: string,
  cell: Cell,
  prepared: PreparedReport,
  reader: Reader,
): Behind | undefined {
  switch (column.kind) {
    case 'metric': {
      if (part !== '') return undefined;
      const { where, entered } = casesBehind(
        column.metric,
        reader.workspace.metrics,
        prepared.bind,
      );
      return entered === undefined
        ? { where }
        : { where, visited: { stages: [entered], reading: 'at all' } };
    }
    case 'share':
      return part === '' ? { where: prepared.bind(column.when) } : undefined;
    case 'funnel':
      return behindFunnel(column, part);
    case 'time in stage':
      return column.stages.includes(part)
        ? { where: all, visited: { stages: [part], reading: 'at all', finished: true } }
        : undefined;
    case 'cohort':
      return behindCohort(column, part, cell, prepared);
    case 'handoffs':
      return behindHandoffs(column, part, cell, prepared, reader);
    case 'time held':
      return behindHoldings(column, part, cell, prepared);
  }
}

const all: Condition = { op: 'true' };

/** The cases that passed the stage; for those that dropped off, the ones that came to the stage before. */
function behindFunnel(
  { stages, reading }: Extract<ReportColumn, { kind: 'funnel' }>,
  part: string,
): Behind | undefined {
  const dropped = reading === 'in order' && part.endsWith('.dropped');
  const stage = part.replace(dropped ? /\.dropped$/ : /\.rate$/, '');
  const place = stages.indexOf(stage);
  if (place < 0 || (dropped && place === 0)) return undefined;
  if (reading === 'at all') return { where: all, visited: { stages: [stage], reading } };
  const visited = { stages: stages.slice(0, dropped ? place : place + 1), reading };
  return { where: all, visited: dropped ? { ...visited, butNot: stage } : visited };
}

function behindCohort(
  column: Extract<ReportColumn, { kind: 'cohort' }>,
  part: string,
  { keys: [start] }: Cell,
  { report, zone: ownZone }: PreparedReport,
): Behind | undefined {
  const [dimension] = report.rows;
  if (part === 'size') return { where: all };
  const number = Number(part);
  if (dimension === undefined || !(number >= 1 && number <= column.periods)) return undefined;
  const visited = { stages: [column.reached], reading: 'at all' } as const;
  if (typeof start !== 'string') return { where: all, visited };
  const zone = dimension.zone ?? ownZone;
  const before = moveBucket(startOfDate(start, zone), cohortUnit(dimension), number, zone);
  return { where: all, visited: { ...visited, before } };
}
