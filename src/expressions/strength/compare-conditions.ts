import { parse } from '../check/syntax.ts';
import { formulaOf, type Formula } from './formula.ts';
import { implies } from './implies.ts';

/** How one condition relates to another that takes its place. */
export interface ConditionChange {
  /** `tightened` and `loosened` are certain; what cannot be told is `changed`. */
  readonly kind: 'same' | 'tightened' | 'loosened' | 'changed';
  /** Parts joined by `&&` that only the later condition has, and only the earlier one. */
  readonly added: readonly string[];
  readonly removed: readonly string[];
}

/**
 * Compares two sound conditions by their form: a part added or taken away, a bound raised or lowered, a
 * list of values made longer or shorter. Where both hold for the same rows they are the `same`,
 * whatever they look like.
 */
export function compareConditions(before: string, after: string): ConditionChange {
  const [first, second] = [formula(before), formula(after)];
  if (!first || !second) return { kind: 'changed', added: [after], removed: [before] };
  const [narrower, wider] = [implies(second, first), implies(first, second)];
  const kind = narrower ? (wider ? 'same' : 'tightened') : wider ? 'loosened' : 'changed';
  return { kind, added: only(second, first), removed: only(first, second) };
}

function formula(source: string): Formula | undefined {
  const parsed = parse(source);
  return parsed.ok ? formulaOf(parsed.value, source) : undefined;
}

const conjuncts = (condition: Formula) => (condition.kind === 'and' ? condition.of : [condition]);

/** Parts of one condition that mean nothing the other has as a part. */
function only(one: Formula, other: Formula): string[] {
  const known = conjuncts(other);
  return conjuncts(one)
    .filter((part) => !known.some((each) => implies(part, each) && implies(each, part)))
    .map(({ source }) => source);
}
