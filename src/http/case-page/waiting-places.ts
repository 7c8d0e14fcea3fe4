import type { Funnel } from '../../definitions/index.ts';

/**
 * The stages beside the way, where a case waits until it goes on from where it was: a move leads from them back to the
 * place that was left.
 */
export function waitingPlaces({ moves }: Funnel): ReadonlySet<string> {
  const resuming = [...moves.values()].filter(({ to }) => to.some(({ resume }) => resume));
  return new Set(resuming.flatMap(({ from }) => from));
}
