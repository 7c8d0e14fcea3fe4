import type { AssignmentRequest } from '../facts/index.ts';
import type { PoolMember } from './pool-member.ts';
import type { PoolState } from './pool-state.ts';

const millionth = 1_000_000;

/** Open work of a person with what is reserved for him, each counted once. */
export function countOf({ id, work }: PoolMember, state: PoolState): number {
  return work.reduce((sum, { count }) => sum + count, reservedFor(state, id));
}

/**
 * Open work of a person as if he worked full time: each case by the weight of its stage, 1 where it has none, what is
 * reserved as 1, divided by his share. In millionths, rounded, so that it compares as it is written.
 */
export function loadOf(
  { id, work, share }: PoolMember,
  weights: AssignmentRequest['weights'],
  state: PoolState,
): number {
  let sum = reservedFor(state, id);
  for (const { stage, count } of work) sum += Number(weights[stage] ?? 1) * count;
  return Math.round((sum / share) * millionth);
}

/** A load as decimal text. */
export function writeLoad(load: number): string {
  return String(load / millionth);
}

function reservedFor({ reserved }: PoolState, id: string): number {
  return reserved.reduce((count, { person }) => count + (person === id ? 1 : 0), 0);
}
