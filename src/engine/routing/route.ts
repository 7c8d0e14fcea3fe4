import type { Instant } from '../../shared/index.ts';
import type { AssignmentRequest } from '../facts/index.ts';
import type { Assignment } from '../model/index.ts';
import {
  candidateOf,
  eligibilityOf,
  namesOne,
  type Eligibility,
  type Slot,
} from './eligibility.ts';
import { loadOf } from './load.ts';
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
  const among = eligibilityOf(request, members, state, now);
  const { slots } = among;
  if (slots.length === 0) return lastResort(question, among, state);
  if (request.by === 'anyone' && !namesOne(request))
    return answer(request, among, state, { because: 'anyone' });
  const again = slots.find(({ taker }) => taker.id === question.before);
  const kept = keptSlot(question, slots);
  if (kept && (!again || again.taker === kept.taker))
    return chosen(request, among, state, kept, 'kept');
  const [only] = slots;
  if (only && slots.length === 1) return chosen(request, among, state, only, 'only one');
  if (again) return chosen(request, among, state, again, reasons[request.by]);
  return byStrategy(request, among, state);
}

type Because = Assignment['because'];

const reasons = {
  'round robin': 'turn',
  'least loaded': 'least loaded',
  'most skilled': 'most skilled',
  anyone: 'anyone',
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

function byStrategy(request: AssignmentRequest, among: Eligibility, state: PoolState): Routed {
  const { slots } = among;
  if (request.by === 'round robin') {
    const takers = slots.map(({ member: { id, share } }) => ({ id, share }));
    const turn = nextTurn(state, takers);
    const slot = slots.find(({ member }) => member.id === turn.id);
    return { ...chosen(request, among, turn.state, slot, 'turn'), turn: turn.id };
  }
  const bySkill = request.by === 'most skilled';
  const ranks = slots.map((slot) => ({
    slot,
    id: slot.taker.id,
    load: loadOf(slot.taker, request.weights, state),
    skill: bySkill
      ? request.skills.reduce((sum, one) => sum + (slot.taker.skills[one] ?? 0), 0)
      : 0,
    last: state.last[slot.taker.id] ?? 0,
  }));
  const [first] = ranks.sort(
    (a, b) =>
      b.skill - a.skill ||
      a.load - b.load ||
      a.last - b.last ||
      (a.id < b.id ? -1 : a.id > b.id ? 1 : 0),
  );
  return chosen(request, among, state, first?.slot, bySkill ? 'most skilled' : 'least loaded');
}

function lastResort(
  { request, liaison }: RoutingQuestion,
  among: Eligibility,
  state: PoolState,
): Routed {
  const member = liaison?.active ? liaison : undefined;
  const taker = member?.absentUntil === undefined ? member : member.standIn;
  if (!member || !taker || request.passedOver.includes(taker.id))
    return answer(request, among, state, { because: 'nobody' });
  const standing = taker !== member && { standsInFor: member.id };
  const resort = { because: 'last resort', chosen: taker.id, ...standing } as const;
  if (among.people.some(({ id }) => id === taker.id)) return answer(request, among, state, resort);
  const all = { ...among, people: [...among.people, taker] };
  return answer(request, all, state, resort);
}

function chosen(
  request: AssignmentRequest,
  among: Eligibility,
  state: PoolState,
  slot: Slot | undefined,
  why: Because,
): Routed {
  if (!slot) throw new TypeError('somebody can receive');
  const { member, taker } = slot;
  if (member.id === taker.id)
    return answer(request, among, state, { because: why, chosen: taker.id });
  const standing = { chosen: taker.id, standsInFor: member.id };
  return answer(request, among, state, { because: 'stands in', ...standing });
}

function answer(
  request: AssignmentRequest,
  among: Eligibility,
  state: PoolState,
  found: Omit<Assignment, 'strategy' | 'candidates'>,
): Routed {
  const { people } = among;
  const told = people.filter(({ id }, index) => index < named || id === found.chosen);
  const more = people.length - told.length;
  const candidates = told.map((person) => candidateOf(person, among, request, state));
  const { by: strategy } = request;
  return { assignment: { strategy, candidates, ...(more > 0 && { more }), ...found }, state };
}
