import { Decimal } from '../../shared/index.ts';
import type { ScoreFactor, ScoreMeasure } from '../../definitions/index.ts';
import { total } from './rounding.ts';

/** How far a figure has come on the way from one that scores 0 to one that scores 1. */
export function scoreOf({ from, to }: ScoreMeasure, figure: Decimal): Decimal {
  const way = figure.minus(from).div(to.minus(from));
  return Decimal.max(0, Decimal.min(1, way));
}

/** A measure with the figure that was reached, if there is one. */
export interface Measured {
  readonly measure: ScoreMeasure;
  readonly figure?: Decimal;
}

/**
 * The weighted mean of the scores; undefined where there is nothing that counts. A measure without a figure
 * scores 0, or is left out, as it says itself.
 */
export function weightedScore(measured: readonly Measured[]): Decimal | undefined {
  const counted = measured.filter(({ measure, figure }) => figure || measure.missing === 'zero');
  const weight = total(counted.map(({ measure }) => measure.weight));
  if (weight.isZero()) return undefined;
  const parts = counted.map(({ measure, figure }) =>
    figure ? scoreOf(measure, figure).times(measure.weight) : new Decimal(0),
  );
  return total(parts).div(weight);
}

/** The factor at a score: `from` at 0, `to` at 1, linear between. */
export function factorAt({ from, to }: ScoreFactor, score: Decimal): Decimal {
  return from.plus(to.minus(from).times(score));
}
