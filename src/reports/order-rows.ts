import type { Report, ReportDimension } from '../definitions/index.ts';
import { Decimal, localize, type Json, type Locale } from '../shared/index.ts';
import type { ResultColumn, ResultRow } from './result.ts';

/** Ids of what a definition lists, in its order, for the dimensions that have such a list. */
export type ListedKeys = ReadonlyMap<ReportDimension, readonly string[]>;

/**
 * Puts rows in the order that the report asks for; else by its dimensions: stages, options and the like
 * as their definition lists them, the rest by value, and what is empty last.
 */
export function orderRows(
  rows: readonly ResultRow[],
  report: Pick<Report, 'rows' | 'sort'>,
  measures: readonly ResultColumn[],
  listed: ListedKeys,
  locale: Locale,
): readonly ResultRow[] {
  const natural = [...rows].sort((a, b) => compareKeys(a, b, report.rows, listed, locale));
  const { sort } = report;
  if (sort === undefined) return natural;
  const sign = sort.descending ? -1 : 1;
  const measure = measures.findIndex(({ id }) => id === sort.column);
  const dimension = report.rows.findIndex(({ id }) => id === sort.column);
  if (measure >= 0)
    return natural.sort((a, b) => compareFigures(a.values[measure], b.values[measure], sign));
  return dimension >= 0 && sort.descending
    ? natural.sort((a, b) => -compareOn(dimension, a, b, report.rows, listed, locale))
    : natural;
}

function compareKeys(
  a: ResultRow,
  b: ResultRow,
  dimensions: readonly ReportDimension[],
  listed: ListedKeys,
  locale: Locale,
): number {
  for (const index of dimensions.keys()) {
    const order = compareOn(index, a, b, dimensions, listed, locale);
    if (order !== 0) return order;
  }
  return 0;
}

function compareOn(
  index: number,
  a: ResultRow,
  b: ResultRow,
  dimensions: readonly ReportDimension[],
  listed: ListedKeys,
  locale: Locale,
): number {
  const [left = null, right = null] = [a.keys[index], b.keys[index]];
  if (left === null || right === null) return Number(left === null) - Number(right === null);
  const dimension = dimensions[index];
  const list = dimension && listed.get(dimension);
  if (list) return placeIn(list, left) - placeIn(list, right);
  if (typeof left === 'number' && typeof right === 'number') return left - right;
  if (dimension?.bucket !== undefined) return String(left) < String(right) ? -1 : 1;
  const label = (row: ResultRow): string => localize(row.labels[index] ?? '', locale);
  return label(a).localeCompare(label(b), locale);
}

function placeIn(list: readonly string[], key: Json): number {
  const place = list.indexOf(String(key));
  return place < 0 ? list.length : place;
}

/** A row without a figure comes last, whichever way the others are sorted. */
function compareFigures(a: string | null = null, b: string | null = null, sign = 1): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return sign * new Decimal(a).comparedTo(b);
}
