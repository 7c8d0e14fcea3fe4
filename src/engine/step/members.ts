import type { MemberQuery } from '../facts/index.ts';
import type { Member } from '../model/index.ts';
import type { Turn } from './turn.ts';

/** Those who are meant, active, in order of id; none while they are not among the facts. */
export function membersOf(turn: Turn, query: MemberQuery): readonly Member[] {
  return turn.evaluation.facts.members(memberKey(query), query);
}

/** The liaison of a department, who takes what is nobody's. */
export function liaisonOf(turn: Turn, department: string | undefined): string | undefined {
  return department === undefined ? undefined : membersOf(turn, { liaison: department })[0]?.id;
}

/** The key of a query among the facts: `role:lawyer`, `manager:ann:1`. */
function memberKey(query: MemberQuery): string {
  if ('person' in query) return `person:${query.person}`;
  if ('liaison' in query) return `liaison:${query.liaison}`;
  if ('managerOf' in query) return `manager:${query.managerOf}:${query.levels}`;
  const named = ['role', 'team', 'department'] as const;
  return named.flatMap((kind) => (query[kind] ? [`${kind}:${query[kind]}`] : [])).join('+');
}

/** Whether somebody is away at a moment. */
export function isAbsent({ absentUntil }: Member, now: number): boolean {
  return absentUntil !== undefined && absentUntil > now;
}
