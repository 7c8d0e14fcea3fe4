import { Decimal } from '../shared/index.ts';

/** How a figure follows from the measures that the store counted. */
export type Formula =
  | {
      readonly kind: 'measure';
      readonly query: number;
      readonly index: number;
      readonly countable: boolean;
    }
  | { readonly kind: 'quotient'; readonly of: Formula; readonly by: Formula };

/** The measures of one group: by query, then by measure. A query without the group is undefined. */
export type GroupValues = readonly (readonly (string | null)[] | undefined)[];

const digits = 12;

/**
 * The figure of one group: a decimal text with at most 12 digits after the point, or null where it has
 * none, such as a ratio to nothing. A count or a sum over no rows is 0.
 */
export function figureOf(formula: Formula, values: GroupValues): string | null {
  const figure = compute(formula, values);
  return figure === null ? null : figure.toDecimalPlaces(digits).toFixed();
}

function compute(formula: Formula, values: GroupValues): Decimal | null {
  if (formula.kind === 'measure') {
    const value = values[formula.query]?.[formula.index] ?? (formula.countable ? '0' : null);
    return value === null ? null : new Decimal(value);
  }
  const of = compute(formula.of, values);
  const by = compute(formula.by, values);
  return of === null || by === null || by.isZero() ? null : of.div(by);
}
