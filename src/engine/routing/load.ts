import { Decimal } from '../../shared/index.ts';
import type { AssignmentRequest } from '../facts/index.ts';
import type { PoolMember } from './pool-member.ts';
import type { PoolState } from './pool-state.ts';

/** Open work of a person with what is reserved for him, each counted once. */
export function countOf({ id, work }: PoolMember, state: PoolState): number {
  return work.reduce((sum, { count }) => sum + count, reservedFor(state, id));
}

/**
 * Open work of a person as if he worked full time: each case by the weight of its stage, 1 where it has none, what is
 * reserved as 1, divided by his share. Rounded to six decimals, so that it reads and compares as it is written.
 */
export function loadOf(
  { id, work, share }: PoolMember,
  weights: AssignmentRequest['weights'],
  state: PoolState,
): Decimal {
  const weighted = work.map(({ stage, count }) => new Decimal(weights[stage] ?? 1).times(count));
  const sum = weighted.reduce((a, b) => a.plus(b), new Decimal(reservedFor(state, id)));
  return sum.div(share).toDecimalPlaces(6);
}

function reservedFor({ reserved }: PoolState, id: string): number {
  return reserved.reduce((count, { person }) => count + (person === id ? 1 : 0), 0);
}
