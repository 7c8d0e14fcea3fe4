import { playSampleYear } from '../samples/index.ts';
import { DAY, type BatonError } from '../shared/index.ts';
import { clearInboxes } from './clear-inboxes.ts';
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
  const { store, access, engineParts: engine, messaging, clock } = baton.services;
  const refused: BatonError[] = [];
  const world = createSampleWorld({ store, access, engine, messaging }, (error) =>
    refused.push(error),
  );
  const until = clock.now();
  const steps = await playSampleYear(world, { ...given, from: until - 365 * DAY, until });
  await clearInboxes(store, until - 7 * DAY);
  return { steps, refused };
}
