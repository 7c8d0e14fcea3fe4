import type { FigureWords } from './queries.ts';

/** What a figure is called and how it is reckoned. */
export function figureOf(figures: readonly FigureWords[], wanted: string): FigureWords | undefined {
  return figures.find(({ id }) => id === wanted);
}
