import { everything, nothing, type Condition } from '../../expressions/index.ts';

/** At least one of the conditions, in its shortest form. */
export function anyOf(conditions: readonly Condition[]): Condition {
  if (conditions.some((condition) => condition.op === 'true')) return everything;
  const of = conditions.filter((condition) => condition.op !== 'false');
  return of.length > 1 ? { op: 'or', of } : (of[0] ?? nothing);
}

/** All of the conditions, in its shortest form. */
export function allOf(conditions: readonly Condition[]): Condition {
  if (conditions.some((condition) => condition.op === 'false')) return nothing;
  const of = conditions.filter((condition) => condition.op !== 'true');
  return of.length > 1 ? { op: 'and', of } : (of[0] ?? everything);
}
