export { createRouting, type Routing, type RoutingParts } from './create-routing.ts';
export {
  explainAssignment,
  type AssignmentExplanation,
  type AssignmentReader,
  type CandidateExplanation,
} from './explain-assignment.ts';
export type { PoolMember } from './pool-member.ts';
export { emptyPool, oneTurn, storedPool, readPool, type PoolState } from './pool-state.ts';
export { overdue, release, reservationKey, reserve } from './reservation.ts';
export { route, type Routed, type RoutingQuestion } from './route.ts';
export { nextTurn } from './turns.ts';
