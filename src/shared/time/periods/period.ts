import type { Instant } from '../instant.ts';

/** A stretch of time: `start` belongs to it, `end` no longer. */
export interface Period {
  readonly start: Instant;
  readonly end: Instant;
}
