import type { Instant } from '../../shared/index.ts';
import type { PendingEffect } from '../ports.ts';

/**
 * Carries out effects of one kind. It may be called again for an effect that it had already carried out
 * (the process may have ended in between) and must recognise that by the effect's key.
 */
export interface EffectHandler {
  readonly kind: string;
  run(effect: PendingEffect): Promise<void>;
}

/** How long to wait after a failure. */
export interface Backoff {
  /** Milliseconds before the second attempt; doubled for each further one. */
  readonly first: number;
  /** Never longer than this. */
  readonly most: number;
  /** Attempts until an effect is put among the dead ones. */
  readonly attempts: number;
}

export const defaultBackoff: Backoff = { first: 1_000, most: 3_600_000, attempts: 12 };

/**
 * When to try again after so many failures: exponential backoff with full jitter, at least half of it, so
 * that what failed together does not come back together. `random` is in [0, 1).
 */
export function nextAttempt(
  failures: number,
  now: Instant,
  backoff: Backoff,
  random: number,
): Instant {
  const delay = Math.min(backoff.most, backoff.first * 2 ** (failures - 1));
  return now + Math.ceil(delay / 2 + (delay / 2) * random);
}
