import { everything, nothing, type Condition } from '../condition.ts';

/** The same condition in its shortest form: no constants inside, no nesting of like with like. */
export function simplify(condition: Condition): Condition {
  switch (condition.op) {
    case 'and':
      return simplifyJunction(condition, nothing, everything);
    case 'or':
      return simplifyJunction(condition, everything, nothing);
    case 'not':
      return simplifyNot(simplify(condition.of));
    case 'in':
      return condition.values.length === 0 ? nothing : condition;
    default:
      return condition;
  }
}

type Junction = Extract<Condition, { op: 'and' | 'or' }>;

function simplifyJunction({ op, of }: Junction, decides: Condition, neutral: Condition): Condition {
  const parts = of
    .map(simplify)
    .flatMap((part) => (part.op === op ? part.of : [part]))
    .filter((part) => part.op !== neutral.op);
  if (parts.some((part) => part.op === decides.op)) return decides;
  const [first, ...others] = parts;
  if (first === undefined) return neutral;
  return others.length === 0 ? first : { op, of: parts };
}

/** The orders have no opposite here: neither `lt` nor `ge` holds for an absent field. */
function simplifyNot(inner: Condition): Condition {
  switch (inner.op) {
    case 'true':
      return nothing;
    case 'false':
      return everything;
    case 'not':
      return inner.of;
    case 'eq':
      return { ...inner, op: 'ne' };
    case 'ne':
      return { ...inner, op: 'eq' };
    default:
      return { op: 'not', of: inner };
  }
}
