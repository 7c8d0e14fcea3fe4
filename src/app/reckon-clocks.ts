import {
  changesWorkingTime,
  type Engine,
  type LeaseStore,
  type Reckoned,
  type ReleaseCache,
} from '../engine/index.ts';
import { DAY, MINUTE, type Clock } from '../shared/index.ts';

export interface ReckonParts {
  readonly store: LeaseStore;
  readonly engine: Pick<Engine, 'reckonClocks'>;
  readonly releases: ReleaseCache;
  readonly clock: Clock;
  /** Names this process among those that share the store. */
  readonly owner: string;
  /** Breaks it off; what is left is done by whoever asks next. */
  readonly signal: AbortSignal;
}

/** Who works on it; a process that was killed leaves it to others after this time, or to its follower at once. */
const working = 'reckon clocks';
const lease = 10 * MINUTE;
/** Who holds the lease of a release for good once its clocks are reckoned. */
const finished = 'reckoned';
const forGood = 100 * 365 * DAY;

/** What came of asking. */
export interface ReckonOutcome {
  /** Nothing is left to do for the release that applies; otherwise another process is at it, or it was broken off. */
  readonly settled: boolean;
  readonly reckoned?: Reckoned;
}

/**
 * Reckons the clocks of the open cases anew where a release since the last time counts working time otherwise. What
 * was broken off goes on when it is asked again, by this process or another.
 */
export async function reckonAfterRelease(parts: ReckonParts): Promise<ReckonOutcome> {
  const { store, engine, releases, clock, owner, signal } = parts;
  const { number } = releases.current();
  if (await isFinished(parts, number)) return { settled: true };
  const now = clock.now();
  if (!(await store.acquireLease(working, owner, now, now + lease))) return { settled: false };
  const reckoned = (await isDue(parts, number)) ? await engine.reckonClocks(signal) : undefined;
  if (!signal.aborted) {
    const then = clock.now();
    await store.acquireLease(leaseOf(number), finished, then, then + forGood);
  }
  await store.releaseLease(working, owner);
  return { settled: !signal.aborted, ...(reckoned && { reckoned }) };
}

/** Whether working time has changed since the last release whose clocks are reckoned, or since the first. */
async function isDue(parts: ReckonParts, number: number): Promise<boolean> {
  if (number <= 1 || (await isFinished(parts, number))) return false;
  const { releases } = parts;
  const [before, after] = [await releases.release(number - 1), await releases.release(number)];
  const changed = changesWorkingTime(before.workspace.organization, after.workspace.organization);
  return changed || isDue(parts, number - 1);
}

/** Asks for its lease, for no time at all. */
async function isFinished({ store, clock, owner }: ReckonParts, release: number): Promise<boolean> {
  return !(await store.acquireLease(leaseOf(release), owner, clock.now(), 0));
}

function leaseOf(release: number): string {
  return `clocks of release ${release}`;
}
