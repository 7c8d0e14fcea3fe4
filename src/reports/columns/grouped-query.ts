import { Decimal } from '../../shared/index.ts';
import type { PlannedQuery } from '../measure-plan.ts';
import type { AggregateRow, GroupKey, ReportStore } from '../ports.ts';
import type { PreparedReport } from '../prepare-report.ts';

/** What the store counted: by group, and over all groups together. */
export interface GroupedFigures {
  readonly rows: readonly AggregateRow[];
  readonly totals: AggregateRow['values'];
}

/**
 * Reads the measures of one population by group and in all. Counts and sums are added up over the groups,
 * which have no row in common; what cannot be added up, such as a median, is counted anew over all rows.
 */
export async function readGrouped(
  query: PlannedQuery,
  groupBy: readonly GroupKey[],
  { report, where }: PreparedReport,
  store: ReportStore,
): Promise<GroupedFigures> {
  const read = (measures: PlannedQuery['measures'], keys: readonly GroupKey[]) =>
    store.aggregate({ ...query, collection: report.from, where, groupBy: keys, measures });
  const { measures } = query;
  if (groupBy.length === 0) {
    const rows = await read(measures, []);
    return { rows, totals: rows[0]?.values ?? [] };
  }
  const others = measures.filter((measure) => !isAdditive(measure));
  const [rows, counted] = await Promise.all([
    read(measures, groupBy),
    others.length === 0 ? [] : read(others, []),
  ]);
  const anew = [...(counted[0]?.values ?? [])];
  const totals = measures.map((measure, index) =>
    isAdditive(measure) ? sumOf(rows, index) : (anew.shift() ?? null),
  );
  return { rows, totals };
}

function isAdditive({ aggregation }: PlannedQuery['measures'][number]): boolean {
  return aggregation === 'count' || aggregation === 'sum';
}

function sumOf(rows: readonly AggregateRow[], index: number): string {
  const sum = rows.reduce((total, { values }) => total.plus(values[index] ?? 0), new Decimal(0));
  return sum.toFixed();
}
