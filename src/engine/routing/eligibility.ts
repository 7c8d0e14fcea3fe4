import { HOUR, toIso, type Instant } from '../../shared/index.ts';
import type { Candidate } from '../model/index.ts';
import type { AssignmentRequest } from '../facts/index.ts';
import { countOf, loadOf, writeLoad } from './load.ts';
import type { PoolMember } from './pool-member.ts';
import type { PoolState } from './pool-state.ts';

/** Whether one person is meant: by name, or as the liaison. Capacity does not count then, nor any turn. */
export function namesOne({ to }: AssignmentRequest): boolean {
  return to.person !== undefined || to.liaison !== undefined;
}

/** A place in the pool that can receive: a member, or whoever stands in for him. */
export interface Slot {
  readonly member: PoolMember;
  readonly taker: PoolMember;
}

type Against = Required<Pick<Candidate, 'whyNot'>> & Pick<Candidate, 'detail'>;

/** Where nobody is at work, those count as well who begin at most so much later than the first. */
const grace = 12 * HOUR;

export interface Eligibility {
  /** The pool, then those who stand in from outside. */
  readonly people: readonly PoolMember[];
  readonly against: ReadonlyMap<string, Against>;
  readonly slots: readonly Slot[];
}

/**
 * Who of a pool can receive, and the first thing against everybody else: inactive, absent, at capacity, lacks a
 * skill, passed over, may not see it, and last, since it depends on the others, outside working hours. That counts
 * only while somebody else is at work; at night and at weekends it counts for nobody whose work begins within twelve
 * hours of the first to begin, so that not all of the night goes to who rises first.
 *
 * Who is absent keeps his place if somebody from outside the pool stands in for him. A stand-in who is in the pool
 * has his own place and does not get another.
 */
export function eligibilityOf(
  request: AssignmentRequest,
  members: readonly PoolMember[],
  state: PoolState,
  now: Instant,
): Eligibility {
  const ids = new Set(members.map(({ id }) => id));
  const outside = members.flatMap(({ active, standIn }) =>
    active && standIn && !ids.has(standIn.id) ? [standIn] : [],
  );
  const people = new Map([...members, ...outside].map((person) => [person.id, person]));
  const against = new Map<string, Against>();
  for (const person of people.values()) {
    const found = firstAgainst(person, request, state);
    if (found) against.set(person.id, found);
  }
  const free = [...people.values()].filter(({ id }) => !against.has(id));
  for (const { id, starts } of outsideHours(free, now)) {
    const detail = starts === undefined ? {} : { detail: { starts: toIso(starts) } };
    against.set(id, { whyNot: 'outside working hours', ...detail });
  }
  const slots = members.flatMap((member): Slot[] => {
    const away = member.active && member.absentUntil !== undefined;
    const taker = away ? member.standIn : member;
    if (!taker || against.has(taker.id) || (away && ids.has(taker.id))) return [];
    return request.passedOver.includes(member.id) ? [] : [{ member, taker }];
  });
  return { people: [...people.values()], against, slots };
}

function firstAgainst(
  person: PoolMember,
  request: AssignmentRequest,
  state: PoolState,
): Against | undefined {
  const { skills, passedOver } = request;
  if (!person.active) return { whyNot: 'inactive' };
  if (person.absentUntil !== undefined)
    return { whyNot: 'absent', detail: { until: toIso(person.absentUntil) } };
  const open = countOf(person, state);
  const capacity = namesOne(request) ? undefined : person.capacity;
  if (capacity !== undefined && open >= capacity)
    return { whyNot: 'at capacity', detail: { open, capacity } };
  const skill = skills.find((one) => person.skills[one] === undefined);
  if (skill !== undefined) return { whyNot: 'lacks skill', detail: { skill } };
  if (passedOver.includes(person.id)) return { whyNot: 'passed over' };
  return person.maySee === false ? { whyNot: 'may not see' } : undefined;
}

function outsideHours(people: readonly PoolMember[], now: Instant): readonly PoolMember[] {
  const first = Math.min(...people.map(({ starts }) => starts ?? Infinity));
  if (first === Infinity) return [];
  const latest = first <= now ? now : first + grace;
  return people.filter(({ starts }) => starts === undefined || starts > latest);
}

/** How a person came to be eligible or not, as it is kept. */
export function candidateOf(
  person: PoolMember,
  { against }: Eligibility,
  { weights }: AssignmentRequest,
  state: PoolState,
): Candidate {
  const { id, name, share, standIn } = person;
  const found = against.get(id);
  return {
    person: id,
    name,
    eligible: found === undefined,
    ...found,
    ...(found?.whyNot === 'absent' && standIn && { standIn: standIn.id }),
    load: writeLoad(loadOf(person, weights, state)),
    share,
  };
}
