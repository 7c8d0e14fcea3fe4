import { rights, type Right } from '../../definitions/index.ts';
import { BatonError, type Problem } from '../../shared/index.ts';
import type { Actor } from '../actor.ts';

/** What an API token may be limited to. */
export const scopes = ['read', 'write', 'import', 'publish', 'admin', 'calendar'] as const;
export type Scope = (typeof scopes)[number];

const scopeOfRight: { readonly [right in Right]: Scope } = {
  publish: 'publish',
  'administer people': 'admin',
  'administer trainings': 'write',
  'administer data': 'read',
  'see everything': 'read',
  'see as': 'admin',
  override: 'write',
  import: 'import',
  export: 'read',
  'see payouts': 'read',
  'administer payouts': 'write',
  'approve payouts': 'write',
  'reopen payouts': 'admin',
};

/** The rights that remain to somebody who acts through a token of these scopes. */
export function rightsWithin(
  held: readonly string[],
  granted: readonly string[],
): readonly string[] {
  return held.filter((right) => {
    const scope = isRight(right) ? scopeOfRight[right] : 'admin';
    return granted.includes(scope);
  });
}

function isRight(name: string): name is Right {
  return (rights as readonly string[]).includes(name);
}

export function holdsRight(actor: Actor, right: Right): boolean {
  return actor.rights.includes(right);
}

/**
 * The refusal to give a token a scope that stands for rights alone, none of which the actor has: it would
 * promise what it cannot do. Everybody may give those by which one reads and writes.
 */
export function lacksScopeToGive(actor: Actor, given: readonly string[]): Problem | undefined {
  for (const scope of given) {
    const behind = rights.filter((right) => scopeOfRight[right] === scope);
    const [first] = behind;
    const isGeneral = scope === 'read' || scope === 'write';
    if (!isGeneral && first && !behind.some((right) => holdsRight(actor, right)))
      return { code: 'right-missing', params: { right: first }, path: '/scopes' };
  }
  return undefined;
}

/** The refusal of something that needs a right; undefined where the actor has it. */
export function lacksRight(actor: Actor, right: Right): Problem | undefined {
  return holdsRight(actor, right) ? undefined : { code: 'right-missing', params: { right } };
}

/** The refusal of something that a token's scopes do not cover; an actor without a token has all. */
export function lacksScope(actor: Actor, scope: Scope): Problem | undefined {
  if (actor.scopes === undefined || actor.scopes.includes(scope)) return undefined;
  return { code: 'scope-missing', params: { scope } };
}

/** Why this actor can change nothing at all: looks through another's eyes, or has a token for reading. */
export function mayChangeNothing(actor: Actor): Problem | undefined {
  if (actor.seenBy !== undefined) return { code: 'seeing-as-another' };
  return actor.scopes?.includes('import') ? undefined : lacksScope(actor, 'write');
}

/** Raises `right-missing`, and `seeing-as-another` or `scope-missing` where the actor may change nothing. */
export function requireRight(actor: Actor, right: Right): void {
  const refused = mayChangeNothing(actor) ?? lacksRight(actor, right);
  if (refused) throw new BatonError(refused);
}

export function seesEverything(actor: Actor): boolean {
  return holdsRight(actor, 'see everything') || holdsRight(actor, 'administer data');
}

/** Whether somebody has anything to do with the payouts of all. */
export function rightsAboutPayouts(actor: Actor): boolean {
  const about = ['see payouts', 'administer payouts', 'approve payouts'] as const;
  return about.some((right) => holdsRight(actor, right));
}
