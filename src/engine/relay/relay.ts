import { BatonError, type Clock } from '../../shared/index.ts';
import type { OutboxStore, PendingEffect } from '../ports.ts';
import { defaultBackoff, nextAttempt, type Backoff, type EffectHandler } from './handler.ts';

/** What the relay is made of. */
export interface RelayParts {
  readonly store: OutboxStore;
  readonly clock: Clock;
  /** Names this process among those that share the store. */
  readonly owner: string;
  readonly handlers: readonly EffectHandler[];
  /** A number in [0, 1), for the jitter. */
  readonly random: () => number;
  readonly backoff?: Backoff;
  /** How long a claim lasts, in milliseconds; longer than any handler takes. */
  readonly lease?: number;
  /** Effects taken at a time. */
  readonly batch?: number;
  /** Told of each failure; `dead` where it was the last. */
  readonly onFailure?: (effect: PendingEffect, error: Error, dead: boolean) => void;
}

const defaultLease = 60_000;
const defaultBatch = 64;

/**
 * Carries out one batch of the effects that are due, and returns how many there were. Effects of one
 * case are carried out in their order; those of different cases side by side.
 */
export async function relayOnce(parts: RelayParts): Promise<number> {
  const { store, clock, owner, lease = defaultLease, batch = defaultBatch } = parts;
  const now = clock.now();
  const claimed = await store.claimEffects({ owner, now, until: now + lease, limit: batch });
  const byCase = Map.groupBy(claimed, (effect) => effect.case);
  const done = await Promise.all([...byCase.values()].map((effects) => carryOut(parts, effects)));
  const completed = done.flat();
  if (completed.length > 0) await store.completeEffects(owner, completed);
  return claimed.length;
}

async function carryOut(
  parts: RelayParts,
  effects: readonly PendingEffect[],
): Promise<readonly string[]> {
  const done: string[] = [];
  for (const effect of effects) {
    try {
      await handlerOf(parts, effect).run(effect);
      done.push(effect.key);
    } catch (error) {
      await failed(parts, effect, error instanceof Error ? error : new Error(String(error)));
    }
  }
  return done;
}

function handlerOf({ handlers }: RelayParts, { kind }: PendingEffect): EffectHandler {
  const handler = handlers.find((one) => one.kind === kind);
  if (!handler) throw new BatonError({ code: 'effect-kind-unknown', params: { kind } });
  return handler;
}

async function failed(parts: RelayParts, effect: PendingEffect, error: Error): Promise<void> {
  const { store, owner, clock, random, backoff = defaultBackoff } = parts;
  const failures = effect.attempts + 1;
  const dead = failures >= backoff.attempts;
  const now = clock.now();
  if (dead) await store.buryEffect(owner, effect.key, now, error.message);
  else {
    const at = nextAttempt(failures, now, backoff, random());
    await store.retryEffect(owner, effect.key, at, error.message);
  }
  parts.onFailure?.(effect, error, dead);
}
