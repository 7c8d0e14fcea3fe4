import type { Instant } from '../../shared/index.ts';
import type { AssignmentRequest } from '../facts/index.ts';
import type { Assignment, Candidate } from '../model/index.ts';
import { eligibilityOf, type Slot } from './eligibility.ts';
import type { PoolMember } from './pool-member.ts';
import type { PoolState } from './pool-state.ts';
import { nextTurn } from './turns.ts';

/** What finding a receiver is decided on, besides how far the turns of the pool are. */
export interface RoutingQuestion {
  readonly request: AssignmentRequest;
  /** Those in the pool, in order of id. */
  readonly members: readonly PoolMember[];
  /** The liaison of the receiving department. */
  readonly liaison?: PoolMember;
  readonly now: Instant;
  /** Who was found for the same command before. */
  readonly before?: string;
}

export interface Routed {
  readonly assignment: Assignment;
  readonly state: PoolState;
  /** Whose turn was taken. */
  readonly turn?: string;
}

/** More candidates than these are counted, not named. */
const named = 200;

/**
 * Finds the receiver: who was found for the same command before; who is to be kept, or his stand-in; else by the
 * strategy among those who can receive; else the liaison as the last resort, unless he is inactive, away without a
 * stand-in, or passed over; else nobody. Deterministic: the same question in the same state has one answer.
 */
export function route(question: RoutingQuestion, state: PoolState): Routed {
  const { request, members, now } = question;
  const { candidates, slots } = eligibilityOf(request, members, state, now);
  if (slots.length === 0) return lastResort(question, candidates, state);
  if (request.by === 'anyone') return answer(request, candidates, state, { because: 'anyone' });
  const again = slots.find(({ taker }) => taker.id === question.before);
  const kept = keptSlot(question, slots);
  if (kept && (!again || again.taker === kept.taker))
    return chosen(request, candidates, state, kept, 'kept');
  const [only] = slots;
  if (only && slots.length === 1) return chosen(request, candidates, state, only, 'only one');
  if (again) return chosen(request, candidates, state, again, reasons[request.by]);
  return byStrategy(request, candidates, slots, state);
}

type Because = Assignment['because'];

const reasons = {
  'round robin': 'turn',
  'least loaded': 'least loaded',
  'most skilled': 'most skilled',
} as const;

/** The place of who is to be kept. While he is away, his stand-in takes it even from within the pool. */
function keptSlot(
  { request: { keep }, members }: RoutingQuestion,
  slots: readonly Slot[],
): Slot | undefined {
  if (keep === undefined) return undefined;
  const own = slots.find(({ member }) => member.id === keep);
  if (own) return own;
  const member = members.find(({ id }) => id === keep);
  if (!member?.active || member.absentUntil === undefined) return undefined;
  const stand = slots.find(({ taker }) => taker.id === member.standIn?.id);
  return stand && { ...stand, member };
}

function byStrategy(
  request: AssignmentRequest,
  candidates: readonly Candidate[],
  slots: readonly Slot[],
  state: PoolState,
): Routed {
  if (request.by === 'round robin') {
    const takers = slots.map(({ member: { id, share } }) => ({ id, share }));
    const turn = nextTurn(state, takers);
    const slot = slots.find(({ member }) => member.id === turn.id);
    return { ...chosen(request, candidates, turn.state, slot, 'turn'), turn: turn.id };
  }
  const skill = ({ taker }: Slot): number =>
    request.skills.reduce((sum, one) => sum + (taker.skills[one] ?? 0), 0);
  const idle = ({ taker }: Slot): number => state.last[taker.id] ?? 0;
  const bySkill = request.by === 'most skilled';
  const [first] = slots.toSorted(
    (a, b) =>
      (bySkill ? skill(b) - skill(a) : 0) ||
      a.load.comparedTo(b.load) ||
      idle(a) - idle(b) ||
      (a.taker.id < b.taker.id ? -1 : 1),
  );
  return chosen(request, candidates, state, first, bySkill ? 'most skilled' : 'least loaded');
}

function lastResort(
  { request, liaison }: RoutingQuestion,
  candidates: readonly Candidate[],
  state: PoolState,
): Routed {
  const member = liaison?.active ? liaison : undefined;
  const taker = member?.absentUntil === undefined ? member : member.standIn;
  if (!member || !taker || request.passedOver.includes(taker.id))
    return answer(request, candidates, state, { because: 'nobody' });
  const standing = taker !== member && { standsInFor: member.id };
  const { id, name, share } = taker;
  const known = candidates.some(({ person }) => person === id);
  const all = known ? candidates : [...candidates, { person: id, name, eligible: true, share }];
  return answer(request, all, state, { because: 'last resort', chosen: id, ...standing });
}

function chosen(
  request: AssignmentRequest,
  candidates: readonly Candidate[],
  state: PoolState,
  slot: Slot | undefined,
  why: Because,
): Routed {
  if (!slot) throw new TypeError('somebody can receive');
  const { member, taker } = slot;
  if (member.id === taker.id)
    return answer(request, candidates, state, { because: why, chosen: taker.id });
  const standing = { chosen: taker.id, standsInFor: member.id };
  return answer(request, candidates, state, { because: 'stands in', ...standing });
}

function answer(
  { by }: AssignmentRequest,
  candidates: readonly Candidate[],
  state: PoolState,
  found: Omit<Assignment, 'strategy' | 'candidates'>,
): Routed {
  const first = candidates.slice(0, named);
  const beyond = candidates.slice(named).filter(({ person }) => person === found.chosen);
  const more = candidates.length - first.length - beyond.length;
  const counted = more > 0 && { more };
  return {
    assignment: { strategy: by, candidates: [...first, ...beyond], ...counted, ...found },
    state,
  };
}
