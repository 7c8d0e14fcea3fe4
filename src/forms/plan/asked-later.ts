import type { Field, Funnel, Move } from '../../definitions/index.ts';

/**
 * The fields that only stages after the first ask for, and those that hang on them: what has no place yet when a case
 * is opened. A field that must always be filled is none of them.
 */
export function askedLater(funnel: Funnel): ReadonlySet<string> {
  const { entity, stages, moves } = funnel;
  const first = new Set(withParents(stages, funnel.start));
  const isFirst = (from: readonly string[]): boolean => from.some((stage) => first.has(stage));
  const now = new Set<string>();
  const later = new Set<string>();
  for (const stage of stages.values()) addAll(first.has(stage.id) ? now : later, stage.complete);
  for (const move of moves.values())
    addAll(isFirst(move.from) ? now : later, fieldsOf(move, funnel));
  const found = new Map<string, boolean>();
  const isLater = (id: string): boolean => {
    const known = found.get(id);
    if (known !== undefined) return known;
    found.set(id, false);
    const field = entity.fields.get(id);
    const is =
      field !== undefined &&
      !field.required &&
      !now.has(id) &&
      (later.has(id) || readsOf(field).some(isLater));
    found.set(id, is);
    return is;
  };
  return new Set([...entity.fields.keys()].filter(isLater));
}

function withParents(stages: Funnel['stages'], id: string): readonly string[] {
  const parent = stages.get(id)?.parent;
  return [id, ...(parent === undefined ? [] : withParents(stages, parent))];
}

/** What a move asks for, itself and by its handoff. */
function fieldsOf({ ask, complete, handoff }: Move, { handoffs }: Funnel): readonly string[] {
  const { checklist = [] } = handoffs.get(handoff ?? '') ?? {};
  const checked = checklist.flatMap((item) => (item.kind === 'field' ? [item.field] : []));
  return [...ask.map(({ field }) => field), ...complete, ...checked];
}

/** The fields of the case on which it hangs whether the field is there, and what is in it. */
function readsOf({ visible, computed }: Field): readonly string[] {
  const reads = [...(visible?.reads ?? []), ...(computed?.reads ?? [])];
  return reads.flatMap(([root, member]) => (root === 'case' && member ? [member] : []));
}

function addAll(to: Set<string>, ids: readonly string[]): void {
  for (const id of ids) to.add(id);
}
