import type { Aggregation, Operand } from '../../../definitions/index.ts';
import { BatonError, DAY, Decimal } from '../../../shared/index.ts';
import { identityPaths, pathOf, plainColumn, type Column, type Layout } from '../columns/layout.ts';
import { exactly, scaleOf } from '../columns/storage.ts';
import { momentOf } from './buckets.ts';

/** What a measure is taken of: an expression for one value of each row, and what that stands for. */
export interface Figure {
  readonly field: string;
  readonly expression: unknown;
  /** Texts, dates and moments can only be compared. */
  readonly kind: 'number' | 'text';
  /** For money that carries its own currency. */
  readonly currency?: string;
  /** The number that a value, or a sum of values, stands for. */
  toDecimal(stored: unknown): Decimal;
  /** As it is shown: a decimal text, a date, a moment. */
  toText(stored: unknown): string;
}

export function figureOf(layout: Layout, operand: Operand): Figure {
  const column = (field: string) => layout.byField.get(field) ?? plainColumn(field);
  return operand.kind === 'days'
    ? daysBetween(column(operand.from), column(operand.to))
    : fieldFigure(column(operand.field));
}

function fieldFigure(column: Column): Figure {
  const { field, type, storage } = column;
  const expression = `$${pathOf(column)}`;
  switch (type.kind) {
    case 'int':
    case 'decimal':
    case 'duration':
      return numberFigure(field, expression, exactly);
    case 'money': {
      const unit = new Decimal(10).pow(scaleOf(type, column.scale));
      const figure = numberFigure(field, expression, (stored) => exactly(stored).div(unit));
      return type.currency === undefined
        ? { ...figure, currency: `$${pathOf(column, ':currency')}` }
        : figure;
    }
    default: {
      const [path = ''] = identityPaths(column);
      const toText = (stored: unknown) => String(storage.decode([stored]));
      return { field, expression: `$${path}`, kind: 'text', toDecimal: exactly, toText };
    }
  }
}

/** Whole days between dates; between moments fractions of a day. A date beside a moment begins in UTC. */
function daysBetween(from: Column, to: Column): Figure {
  const expression = { $subtract: [momentOf(to), momentOf(from)] };
  const name = `${from.field} … ${to.field}`;
  return numberFigure(name, expression, (stored) => exactly(stored).div(DAY));
}

function numberFigure(
  field: string,
  expression: unknown,
  toDecimal: (stored: unknown) => Decimal,
): Figure {
  const toText = (stored: unknown) => toDecimal(stored).toFixed();
  return { field, expression, kind: 'number', toDecimal, toText };
}

/** @throws BatonError `store-not-a-figure` for texts, dates and moments. */
export function requireNumber({ kind, field }: Figure, aggregation: Aggregation): void {
  if (kind !== 'number')
    throw new BatonError({ code: 'store-not-a-figure', params: { field, aggregation } });
}

/** @throws BatonError `store-mixed-currencies` where amounts of several currencies come together. */
export function requireOneCurrency({ field }: Figure, currencies: readonly unknown[]): void {
  const different = [...new Set(currencies.filter((each) => typeof each === 'string'))].toSorted();
  if (different.length > 1)
    throw new BatonError({
      code: 'store-mixed-currencies',
      params: { field, currencies: different },
    });
}
