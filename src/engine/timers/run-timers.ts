import { systemActor } from '../../access/index.ts';
import { BatonError, type Clock } from '../../shared/index.ts';
import type { Engine } from '../operations/index.ts';
import type { DueTimer, TimerStore } from '../ports.ts';

/** What carries timers out is made of. */
export interface TimerParts {
  readonly store: TimerStore;
  readonly engine: Pick<Engine, 'execute'>;
  readonly clock: Clock;
  /** Names this process among those that share the store. */
  readonly owner: string;
  /** How long a claim lasts, in milliseconds. */
  readonly lease?: number;
  readonly batch?: number;
  /** How long a timer whose command is refused waits, in milliseconds. */
  readonly postpone?: number;
  readonly onFailure?: (timer: DueTimer, error: Error) => void;
}

const defaults = { lease: 60_000, batch: 64, postpone: 15 * 60_000 };

/**
 * Gives the commands of one batch of due timers, the earliest first, and returns how many there were. A
 * timer ends by the commit of its command; its id is the idempotency key, so that it fires once however
 * many processes look. One whose command is refused (a rule that cannot be worked out, a field that is
 * missing) is put off and tried again.
 */
export async function runTimers(parts: TimerParts): Promise<number> {
  const { store, clock, owner } = parts;
  const { lease, batch: limit } = { ...defaults, ...parts };
  const now = clock.now();
  const due = await store.claimDueTimers({ owner, now, until: now + lease, limit });
  const byCase = Map.groupBy(due, (timer) => timer.case);
  await Promise.all([...byCase.values()].map((timers) => fireInOrder(parts, timers)));
  return due.length;
}

async function fireInOrder(parts: TimerParts, timers: readonly DueTimer[]): Promise<void> {
  for (const timer of timers) await fire(parts, timer);
}

async function fire(parts: TimerParts, timer: DueTimer): Promise<void> {
  const { engine, store, owner, clock } = parts;
  const actor = systemActor('UTC');
  const options = { caseId: timer.case, idempotencyKey: `timer ${timer.id}` };
  try {
    await engine.execute(actor, { kind: 'timer', timer: timer.id }, options);
  } catch (error) {
    if (!(error instanceof BatonError)) throw error;
    const { postpone } = { ...defaults, ...parts };
    await store.postponeTimer(owner, timer.id, clock.now() + postpone);
    if (!hasEnded(error)) parts.onFailure?.(timer, error);
  }
}

/** What an earlier timer of the same case ended in the meantime is gone from the store with its commit. */
function hasEnded(error: BatonError): boolean {
  return error.code === 'timer-gone';
}
