import type { Json } from '../../../shared/index.ts';
import type { Difference, DifferenceKind } from '../difference.ts';
import { difference, within, type Part } from '../part.ts';
import { codes, same, sentence, type Words } from '../words.ts';

/** What a role may do more, less or otherwise. */
export interface RoleFact {
  readonly role: string;
  /** `see/rows`, `see/hide`, `edit/fields`, … */
  readonly key: string;
  readonly kind: DifferenceKind;
  /** The sentence about role `sdr`, or about several roles. */
  readonly say: (roles: Words) => Words;
  readonly before?: Json | undefined;
  readonly after?: Json | undefined;
}

/** The facts as differences; what is the same for several roles is told once. */
export function told(part: Part, facts: readonly RoleFact[]): Difference[] {
  const alike = Map.groupBy(facts, (fact) => `${fact.key} ${fact.say(same('')).en}`);
  return [...alike.values()].flatMap((group) => {
    const [fact] = group;
    return fact ? [factDifference(part, fact, [...new Set(group.map(({ role }) => role))])] : [];
  });
}

function factDifference(part: Part, fact: RoleFact, roles: readonly string[]): Difference {
  const { kind, say, before, after } = fact;
  const at = roles.length === 1 ? within(part, 'roles', 'role', fact.role) : part;
  const name =
    roles.length === 1
      ? at.name
      : sentence('roles {roles}', '角色{roles}', { roles: codes(roles) });
  const change = { kind, words: say(name), before, after, impact: 'permissions' } as const;
  return { ...difference(at, change), path: `${part.path}/${fact.key}/${roles.join(',')}` };
}
