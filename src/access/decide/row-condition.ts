import type { Policy } from '../../definitions/index.ts';
import type { Condition } from '../../expressions/index.ts';
import type { Instant } from '../../shared/index.ts';
import type { Actor } from '../actor.ts';
import { bindSeeRules, grantedRows } from './rules.ts';

/**
 * The rows of a collection that the actor sees, for a store to execute: those that any see rule of the
 * actor's roles grants. Nothing where there is no policy or no such rule, unless a right of the actor
 * shows everything.
 */
export function rowCondition(policy: Policy | undefined, actor: Actor, now: Instant): Condition {
  return grantedRows(bindSeeRules(policy, actor, now));
}
