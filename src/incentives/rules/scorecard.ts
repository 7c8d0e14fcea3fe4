import { Decimal } from '../../shared/index.ts';
import type { ScoreFactor, ScoreMeasure } from '../../definitions/index.ts';

type Figures = { readonly [metric: string]: Decimal };

/** How far a figure has come on the way from one that scores 0 to one that scores 1. */
export function scoreOf({ from, to }: ScoreMeasure, figure: Decimal): Decimal {
  const way = figure.minus(from).div(to.minus(from));
  return Decimal.max(0, Decimal.min(1, way));
}

/**
 * The weighted mean of the scores of those measures for which there is a figure; undefined where there is
 * none.
 *
 * Source: weighted scorecard (Kaplan and Norton, The Balanced Scorecard, 1996).
 */
export function weightedScore(
  measures: readonly ScoreMeasure[],
  figures: Figures,
): Decimal | undefined {
  const known = measures.flatMap((measure) => {
    const figure = figures[measure.metric];
    return figure ? [{ weight: measure.weight, score: scoreOf(measure, figure) }] : [];
  });
  const weight = Decimal.sum(0, ...known.map((one) => one.weight));
  if (weight.isZero()) return undefined;
  return Decimal.sum(0, ...known.map((one) => one.score.times(one.weight))).div(weight);
}

/** The factor at a score: `from` at 0, `to` at 1, linear between. */
export function factorAt({ from, to }: ScoreFactor, score: Decimal): Decimal {
  return from.plus(to.minus(from).times(score));
}
