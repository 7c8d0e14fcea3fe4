import type { MeasureQuery } from '../../../reports/ports.ts';
import type { Layout } from '../columns/layout.ts';
import { decimal128 } from '../columns/storage.ts';
import { figureOf, requireNumber, requireOneCurrency, type Figure } from './figure.ts';

/** A measure that `$group` takes: accumulators by name, and the text made of what they hold. */
export interface GroupedMeasure {
  readonly accumulators: { readonly [name: string]: object };
  finish(group: { readonly [name: string]: unknown }): string | null;
}

/** @throws BatonError `store-not-a-figure`; `finish` raises `store-mixed-currencies`. */
export function groupedMeasure(
  layout: Layout,
  measure: MeasureQuery,
  name: string,
): GroupedMeasure {
  const { aggregation, operand } = measure;
  if (!operand) {
    return {
      accumulators: { [name]: { $sum: 1 } },
      finish: (group) => String(group[name] ?? 0),
    };
  }
  const figure = figureOf(layout, operand);
  const count = { [`${name}n`]: { $sum: { $cond: [{ $gt: [figure.expression, null] }, 1, 0] } } };
  const counted = (group: { readonly [name: string]: unknown }) => Number(group[`${name}n`] ?? 0);
  if (aggregation === 'count')
    return { accumulators: count, finish: (group) => String(counted(group)) };
  if (aggregation === 'sum' || aggregation === 'average') requireNumber(figure, aggregation);
  return {
    accumulators: {
      ...count,
      [name]: accumulator(figure, aggregation),
      ...currencies(figure, name),
    },
    finish: (group) => {
      if (counted(group) === 0) return null;
      requireOneCurrency(figure, [group[`${name}low`], group[`${name}high`]]);
      if (aggregation !== 'average') return figure.toText(group[name]);
      return figure.toDecimal(group[name]).div(counted(group)).toFixed();
    },
  };
}

function accumulator({ expression }: Figure, aggregation: MeasureQuery['aggregation']): object {
  if (aggregation === 'minimum') return { $min: expression };
  if (aggregation === 'maximum') return { $max: expression };
  // Added to a decimal first, since the sum of 64-bit integers may be beyond 64 bits.
  return { $sum: { $add: [expression, decimal128('0')] } };
}

function currencies({ currency }: Figure, name: string): { readonly [name: string]: object } {
  return currency === undefined
    ? {}
    : { [`${name}low`]: { $min: currency }, [`${name}high`]: { $max: currency } };
}
