import { simplify, type Condition } from '../expressions/index.ts';

/** All of the conditions, in the shortest form. */
export function allOf(conditions: readonly Condition[]): Condition {
  return simplify({ op: 'and', of: conditions });
}
