import type { Handoff, Pool, RouteRule } from '../../../definitions/index.ts';
import type { AssignmentRequest } from '../../facts/index.ts';
import type { Assignment, OfferedTo } from '../../model/index.ts';
import { personIdOf } from '../person.ts';
import type { Turn } from '../turn.ts';
import { handoffPlace } from './find.ts';

/** Who was found for an offer, and by which rule. */
export interface Receiver {
  readonly to: OfferedTo;
  /** -1: the last resort. */
  readonly rule: number;
  readonly assignment?: string;
  readonly isLastResort?: boolean;
}

/** One search for a receiver. */
export interface Search {
  readonly handoff: Handoff;
  readonly round: number;
  readonly department: string | undefined;
  /** Those to whom it was offered in this round in vain. */
  readonly passedOver: readonly string[];
}

/** By the first rule that holds; the liaison of the receiving department where none does. */
export function findByRules(turn: Turn, search: Search): Receiver | undefined {
  const { handoff } = search;
  const rule = handoff.route.find(({ when, index }) => {
    const place = `${handoffPlace(turn, handoff)}/route/${index}/when`;
    return !when || turn.evaluation.holds(when, place);
  });
  return rule ? findByRule(turn, search, rule) : findLiaison(turn, search);
}

/** By the rule that found the last one, which may have been none. */
export function findNext(turn: Turn, search: Search, index: number): Receiver | undefined {
  const rule = search.handoff.route.find((one) => one.index === index);
  return rule ? findByRule(turn, search, rule) : findByRules(turn, search);
}

export function findLiaison(turn: Turn, search: Search): Receiver | undefined {
  return findInPool(turn, search, { liaison: true }, 'liaison');
}

/** Among those of a pool, whoever accepts first. */
export function findInPool(
  turn: Turn,
  search: Search,
  pool: Pool,
  name: string,
): Receiver | undefined {
  const to = poolOf(turn, search, pool, `${handoffPlace(turn, search.handoff)}/${name}/to`);
  if (!to) return undefined;
  const request = { to, by: 'anyone', skills: [], weights: {} } as const;
  return found(turn, search, name, -1, request);
}

/** One person, or who stands in for him; nobody in his place as the last resort. */
export function findPerson(turn: Turn, search: Search, person: string): Receiver | undefined {
  const request = { to: { person }, by: 'anyone', skills: [], weights: {} } as const;
  const receiver = found(turn, search, 'holder', -1, request);
  return receiver?.isLastResort ? undefined : receiver;
}

function findByRule(turn: Turn, search: Search, rule: RouteRule): Receiver | undefined {
  const { index, by, keep, skills, weights } = rule;
  const place = `${handoffPlace(turn, search.handoff)}/route/${index}`;
  const to = poolOf(turn, search, rule.to, `${place}/to`);
  if (!to) return findLiaison(turn, search);
  const kept = keep && personIdOf(turn.evaluation.valueIfFilled(keep, `${place}/keep`));
  return found(turn, search, String(index), index, {
    to,
    by,
    ...(kept !== undefined && { keep: kept }),
    skills: skills.flatMap((skill, n) =>
      textsOf(turn.evaluation.valueIfFilled(skill, `${place}/skills/${n}`)),
    ),
    weights: Object.fromEntries([...weights].map(([stage, weight]) => [stage, weight.toString()])),
  });
}

type Wanted = Pick<AssignmentRequest, 'to' | 'by' | 'keep' | 'skills' | 'weights'>;

function found(
  turn: Turn,
  { handoff, round, department, passedOver }: Search,
  name: string,
  rule: number,
  wanted: Wanted,
): Receiver | undefined {
  const again = passedOver.length === 0 ? '' : `/${passedOver.length}`;
  const key = `${handoff.id}/${name}/${round}${again}`;
  const pool = `${turn.compiled.funnel.id}/${handoff.id}/${name}`;
  const assignment = turn.evaluation.facts.assignment(key, {
    pool,
    ...wanted,
    passedOver,
    subject: { collection: turn.entity.collection, row: turn.row },
    ...(department !== undefined && { department }),
  });
  const to = assignment && receiverIn(assignment, wanted);
  if (!to || (to.person !== undefined && passedOver.includes(to.person))) return undefined;
  const isLastResort = assignment.because === 'last resort';
  return { to, rule: isLastResort ? -1 : rule, assignment: key, isLastResort };
}

function receiverIn(
  { chosen, standsInFor, because }: Assignment,
  { to }: Wanted,
): OfferedTo | undefined {
  if (chosen !== undefined)
    return { person: chosen, ...(standsInFor !== undefined && { standsInFor }) };
  if (because !== 'anyone') return undefined;
  const { role, team, department } = to;
  return {
    ...(role !== undefined && { role }),
    ...(team !== undefined && { team }),
    ...(department !== undefined && { department }),
  };
}

/** The pool with its person worked out; undefined where there is no such person, or no department to have a liaison. */
function poolOf(
  turn: Turn,
  { department: receiving }: Search,
  { role, team, department, person, liaison }: Pool,
  place: string,
): AssignmentRequest['to'] | undefined {
  const somebody = person && personIdOf(turn.evaluation.valueIfFilled(person, `${place}/person`));
  if (person && somebody === undefined) return undefined;
  if (liaison === true && receiving === undefined) return undefined;
  return {
    ...(role !== undefined && { role }),
    ...(team !== undefined && { team }),
    ...(department !== undefined && { department }),
    ...(somebody !== undefined && { person: somebody }),
    ...(liaison === true && receiving !== undefined && { liaison: receiving }),
  };
}

function textsOf(value: unknown): readonly string[] {
  const all: readonly unknown[] = Array.isArray(value) ? value : [value];
  return all.filter((one) => typeof one === 'string');
}
