import type { AssignmentRequest } from '../../../src/engine/facts/index.ts';
import type { PoolMember } from '../../../src/engine/routing/index.ts';

/** Tuesday, 6 January 2026, 10:00 in UTC. */
export const tuesday = Date.UTC(2026, 0, 6, 10);
export const hour = 3_600_000;

/** Somebody at work, full time, with nothing to do. */
export function member(id: string, more: Partial<PoolMember> = {}): PoolMember {
  return { id, name: id, active: true, share: 1, skills: {}, work: [], starts: tuesday, ...more };
}

/** Somebody with so many open cases. */
export function busy(id: string, count: number, more: Partial<PoolMember> = {}): PoolMember {
  return member(id, { work: [{ person: id, funnel: 'deal', stage: 'lead', count }], ...more });
}

export function request(more: Partial<AssignmentRequest> = {}): AssignmentRequest {
  return {
    pool: 'deal/qualify/0',
    to: { role: 'sdr' },
    by: 'least loaded',
    skills: [],
    weights: {},
    passedOver: [],
    ...more,
  };
}
