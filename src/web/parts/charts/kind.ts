import { numberOf, type Grid } from './grid.ts';
import type { ReportResult } from './result.ts';

export type ChartKind = 'table' | 'number' | 'bar' | 'line' | 'funnel' | 'cohort' | 'sankey';

/** How a report is drawn: as its definition says, where its figures can be drawn so. */
export function chartKind({ chart, measures, dimensions }: ReportResult, grid: Grid): ChartKind {
  const has = (kind: string) => measures.some(({ origin }) => origin?.kind === kind);
  if (grid.isNumbers) return 'number';
  if (has('cohort')) return 'cohort';
  if (chart === 'sankey' && dimensions.length === 2 && has('handoffs')) return 'sankey';
  if (chart === 'funnel' && has('funnel') && dimensions.length === 0) return 'funnel';
  if (chart === 'line' && grid.isTimed) return 'line';
  if (chart === 'table' || (chart === undefined && !has('time in stage'))) return 'table';
  return 'bar';
}

/** Columns that are drawn together: hours that add up; otherwise one, money before all else. */
export function drawnTogether(grid: Grid): readonly number[] | undefined {
  const held = grid.columns.every(({ measure }) => measure.origin?.kind === 'time held');
  return held && grid.columns.length > 1 ? grid.columns.map((_, index) => index) : undefined;
}

/** The column that is drawn first. */
export function firstColumn(grid: Grid): number {
  const isDrawn = (index: number) => grid.rows.some((row) => numberOf(row.cells[index]) !== 0);
  const money = grid.columns.findIndex(({ measure }) => measure.format === 'money');
  if (money >= 0 && isDrawn(money)) return money;
  return Math.max(
    0,
    grid.columns.findIndex((_, index) => isDrawn(index)),
  );
}
