import { expandRoles, type Actor } from '../../access/index.ts';
import type { Funnel, Organization } from '../../definitions/index.ts';
import type { AssignmentRequest, MemberQuery } from '../facts/index.ts';
import type { Assignment, Member } from '../model/index.ts';

/**
 * Who plays in an example: for each role somebody who is called as the role, and more of them (`lawyer 2`)
 * where several must agree or somebody of the role asks for it. Everybody is in every team and department.
 */
export class ExampleCast {
  readonly #organization: Organization;
  readonly #together: ReadonlyMap<string, number>;

  constructor(organization: Organization, funnel: Funnel) {
    this.#organization = organization;
    this.#together = agreeingTogether(funnel);
  }

  actor(role: string | undefined, id: string, rights: readonly string[] = []): Actor {
    const { zone, teams, departments } = this.#organization;
    return {
      id,
      name: id,
      locale: 'en',
      zone,
      roles: expandRoles(role === undefined ? [] : [role], this.#organization),
      departments: [...departments.keys()],
      teams: [...teams.keys()],
      certificates: [],
      rights,
    };
  }

  /** Whether somebody of the role is meant by the id, or anybody: a person whom a field names, a manager. */
  mayPlay(role: string, id: string): boolean {
    return isOf(id, role) || ![...this.#organization.roles.keys()].some((other) => isOf(id, other));
  }

  isOfRole(role: string, id: string): boolean {
    return isOf(id, role);
  }

  /** Those of a role, the first of them first. */
  ofRole(role: string, besides?: string): readonly string[] {
    const asks = besides !== undefined && isOf(besides, role) ? 1 : 0;
    const count = (this.#together.get(role) ?? 1) + asks;
    return Array.from({ length: count }, (_, n) => (n === 0 ? role : `${role} ${n + 1}`));
  }

  members(of: MemberQuery, actor: Actor): readonly Member[] {
    return this.#pool(of, actor).map((id) => ({ id, name: id }));
  }

  /** The first of the pool who has not let it pass; the liaison where there is nobody. */
  assign({ to, by, keep, passedOver, department }: AssignmentRequest, actor: Actor): Assignment {
    const { person, liaison, ...pool } = to;
    const named = person ?? (liaison === undefined ? undefined : liaisonOf(liaison));
    const isLeft = (id: string): boolean => !passedOver.includes(id);
    const people = named === undefined ? this.#receivers(pool, actor) : [named];
    const left = people.filter(isLeft);
    const candidates = left.map((id) => ({ person: id, name: id, eligible: true }));
    const base = { strategy: by, candidates };
    const [first] = left;
    if (keep !== undefined && isLeft(keep)) return { ...base, chosen: keep, because: 'kept' };
    if (first !== undefined && named === undefined && by === 'anyone')
      return { ...base, because: 'anyone' };
    if (first !== undefined)
      return { ...base, chosen: first, because: named === undefined ? 'turn' : 'only one' };
    const last = department === undefined ? undefined : liaisonOf(department);
    if (last === undefined || !isLeft(last)) return { ...base, because: 'nobody' };
    return { ...base, chosen: last, because: 'last resort' };
  }

  /** There is always one more of a role, for when the first is silent; nobody offers to himself. */
  #receivers(pool: AssignmentRequest['to'], actor: Actor): readonly string[] {
    const people = this.#pool(pool, actor);
    const more = pool.role === undefined ? [] : [`${pool.role} ${people.length + 1}`];
    return [...people, ...more].filter((id) => id !== actor.id);
  }

  #pool(of: MemberQuery, actor: Actor): readonly string[] {
    if ('person' in of) return [of.person];
    if ('liaison' in of) return [liaisonOf(of.liaison)];
    if ('managerOf' in of) return [`${'manager of '.repeat(of.levels)}${of.managerOf}`];
    if (of.role !== undefined) return this.ofRole(of.role, actor.id);
    return [`member of ${of.team ?? of.department ?? ''}`];
  }
}

function isOf(id: string, role: string): boolean {
  return id === role || (id.startsWith(`${role} `) && /^\d+$/.test(id.slice(role.length + 1)));
}

function liaisonOf(department: string): string {
  return `liaison of ${department}`;
}

/** How many of each role some approval takes. */
function agreeingTogether(funnel: Funnel): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { approval } of funnel.moves.values())
    for (const { need, approvers } of approval?.steps.flatMap(({ from }) => from) ?? [])
      for (const one of approvers)
        if (one.kind === 'role' && typeof need === 'number')
          counts.set(one.id, Math.max(need, counts.get(one.id) ?? 1));
  return counts;
}
