import { playSampleYear } from '../samples/index.ts';
import { DAY, type BatonError } from '../shared/index.ts';
import { clearInboxes } from './clear-inboxes.ts';
import { closePeriods } from './close-periods.ts';
import type { Baton } from './open-baton.ts';
import { createSampleWorld } from './sample-world.ts';

export interface SampleYearSize {
  /** The same seed tells the same story. */
  readonly seed: number;
  readonly cases: number;
}

/** What filling a store with sample cases came to. */
export interface SampleFill {
  readonly steps: number;
  /** Steps that the process did not allow. */
  readonly refused: readonly BatonError[];
}

/** Plays the last year of the example company, ending now, through the engine. */
export async function fillSamples(baton: Baton, given: SampleYearSize): Promise<SampleFill> {
  const { store, access, engineParts: engine, messaging, documents, clock } = baton.services;
  const refused: BatonError[] = [];
  const until = clock.now();
  const documentsSince = until - 14 * DAY;
  const parts = { store, access, engine, messaging, documents, documentsSince };
  const world = createSampleWorld(parts, (error) => refused.push(error));
  const steps = await playSampleYear(world, { ...given, from: until - 365 * DAY, until });
  await clearInboxes(store, until - 7 * DAY);
  await closePeriods(baton, until - 365 * DAY, until);
  return { steps, refused };
}
