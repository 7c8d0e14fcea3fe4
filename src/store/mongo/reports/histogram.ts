import type { AggregateQuery, MeasureQuery } from '../../../reports/ports.ts';
import { Decimal } from '../../../shared/index.ts';
import type { Layout } from '../columns/layout.ts';
import type { Documents, Stage } from '../database/documents.ts';
import type { RowDocument } from '../models/row-document.ts';
import { figureOf, requireNumber, requireOneCurrency, type Figure } from './figure.ts';
import { groupName, type GroupId, type Grouping } from './group-keys.ts';
import { percentileOf, type Frequency } from './percentile.ts';

/** One value of a group and how many rows have it. */
interface Bar {
  readonly _id: NonNullable<GroupId>;
  readonly n: number;
}

/**
 * A measure that needs the different values of each group, `distinct` or `percentile`, by the name of
 * the group. The server counts equal values together and sorts them; only one group is held here.
 */
export async function histogramMeasure(
  documents: Documents<RowDocument>,
  layout: Layout,
  {
    stages,
    grouping,
    measure,
  }: { stages: readonly Stage[]; grouping: Grouping; measure: MeasureQuery },
): Promise<ReadonlyMap<string, string>> {
  if (!measure.operand) return new Map();
  const figure = figureOf(layout, measure.operand);
  if (measure.aggregation === 'percentile') requireNumber(figure, measure.aggregation);
  const results = new Map<string, string>();
  for await (const { name, bars } of groupsOfBars(documents, stages, grouping, figure))
    results.set(name, finish(measure, figure, bars));
  return results;
}

function finish(
  { aggregation, p = 0.5, method = 'linear' }: MeasureQuery,
  figure: Figure,
  bars: readonly Bar[],
): string {
  if (aggregation === 'distinct') return String(bars.length);
  requireOneCurrency(
    figure,
    bars.map(({ _id }) => _id['c']),
  );
  const frequencies = bars.map(({ _id, n }): Frequency => ({
    value: figure.toDecimal(_id['x']),
    count: n,
  }));
  return percentileOf(frequencies, new Decimal(p), method).toFixed();
}

/** The bars of one group after the other, each in order of value. */
async function* groupsOfBars(
  documents: Documents<RowDocument>,
  stages: readonly Stage[],
  grouping: Grouping,
  { expression, currency }: Figure,
): AsyncIterable<{ readonly name: string; readonly bars: readonly Bar[] }> {
  const value = { x: expression, ...(currency === undefined ? {} : { c: currency }) };
  const keys = Object.keys(grouping.expressions);
  const order = Object.fromEntries([...keys, 'x'].map((key) => [`_id.${key}`, 1]));
  const found = documents.stream<Bar>([
    ...stages,
    { $group: { _id: { ...grouping.expressions, ...value }, n: { $sum: 1 } } },
    { $match: { '_id.x': { $ne: null } } },
    { $sort: order },
  ]);
  let current: { readonly name: string; readonly bars: Bar[] } | undefined;
  for await (const bar of found) {
    const name = groupName(grouping.keysOf(bar._id));
    if (current && current.name !== name) yield current;
    if (current?.name !== name) current = { name, bars: [] };
    current.bars.push(bar);
  }
  if (current) yield current;
}

/** Which of the measures `$group` cannot take. */
export function needsHistogram({ aggregation }: AggregateQuery['measures'][number]): boolean {
  return aggregation === 'percentile' || aggregation === 'distinct';
}
