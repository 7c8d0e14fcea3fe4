import { rights, type Organization } from '../../definitions/index.ts';
import type { Actor } from '../actor.ts';

/** The given roles and all that they include, however deep; roles that the organization lacks are dropped. */
export function expandRoles(
  held: readonly string[],
  organization: Pick<Organization, 'roles'>,
): readonly string[] {
  const found = new Set<string>();
  const waiting = [...held];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    const role = organization.roles.get(id);
    if (role === undefined || found.has(id)) continue;
    found.add(id);
    waiting.push(...role.includes);
  }
  return [...found].sort();
}

/** The rights that roles give, each once. The roles must be expanded already. */
export function rightsOfRoles(
  expanded: readonly string[],
  organization: Pick<Organization, 'roles'>,
): readonly string[] {
  const found = new Set(expanded.flatMap((id) => organization.roles.get(id)?.rights ?? []));
  return [...found].sort();
}

const systemId = 'system';

/** Who acts by the command line beside the data. */
export const operatorId = 'operator';

/** Baton itself, for timers and effects: every right, no role. */
export function systemActor(zone: string): Actor {
  return {
    id: systemId,
    name: 'Baton',
    roles: [],
    departments: [],
    teams: [],
    certificates: [],
    locale: 'en',
    zone,
    rights,
  };
}

/** Whether a person acts, whom a case or record can belong to. */
export function isPerson(actor: Actor): boolean {
  return !isSystem(actor) && actor.id !== operatorId;
}

export function isSystem(actor: Actor): boolean {
  return actor.id === systemId;
}
