import { expect, it } from 'vitest';
import {
  emptyPool,
  release,
  reservationKey,
  reserve,
  type PoolMember,
  type PoolState,
} from '../../../src/engine/routing/index.ts';
import { busy, request, tuesday } from './pool.ts';

const offers = 10_000;
const shares: readonly number[] = Array.from({ length: 50 }, (_, n) => (n % 2 === 0 ? 1 : 0.5));
const ids = shares.map((_, n) => `p${100 + n}`);
const total = shares.reduce((a, b) => a + b);

/** Offers to 50 people of whom half work half time; calls back after each with all that was received so far. */
function offerAll(
  by: 'round robin' | 'least loaded',
  open: (received: readonly number[]) => readonly number[],
  after: (received: readonly number[], offer: number) => void,
): void {
  const received = ids.map(() => 0);
  let state: PoolState = emptyPool;
  for (let offer = 1; offer <= offers; offer++) {
    const work = open(received);
    const members = ids.map((id, n): PoolMember => busy(id, work[n]!, { share: shares[n]! }));
    const question = { request: request({ by }), members, now: tuesday };
    const found = reserve(question, reservationKey(`c${offer}`, 'x'), state);
    received[ids.indexOf(found.assignment.chosen!)]! += 1;
    state = release(found.state, `c${offer}`, true);
    after(received, offer);
  }
}

it('10,000 turns never leave anybody a whole turn from his exact share', () => {
  let furthest = 0;
  offerAll(
    'round robin',
    () => ids.map(() => 0),
    (received, offer) => {
      for (const [n, count] of received.entries())
        furthest = Math.max(furthest, Math.abs(count - (offer * shares[n]!) / total));
    },
  );
  expect(furthest).toBeLessThan(1);
});

it('10,000 offers to the least loaded leave no more than one half-time case between any two', () => {
  let widest = 0;
  offerAll(
    'least loaded',
    (received) => received,
    (received) => {
      const loads = received.map((count, n) => count / shares[n]!);
      widest = Math.max(widest, Math.max(...loads) - Math.min(...loads));
    },
  );
  expect(widest).toBeLessThanOrEqual(2);
});
