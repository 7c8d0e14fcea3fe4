import type { FormAnswer, Json, MeanwhileChange, Values } from '../model/answer.ts';
import { isSame } from '../model/values.ts';

/** A field that both changed, each in his own way. */
export interface Conflict {
  readonly field: string;
  readonly before: Json | undefined;
  readonly mine: Json | undefined;
  readonly theirs: Json | undefined;
  readonly change: MeanwhileChange | undefined;
}

export interface Merged {
  readonly fields: Values;
  /** Fields taken over from others, with who changed them. */
  readonly taken: readonly MeanwhileChange[];
  readonly conflicts: readonly Conflict[];
}

/**
 * Puts together what two people did to the same form since `before`: what only one of them changed is as he has it;
 * what both changed alike is no conflict. Nothing that was entered is lost: where both changed a field, the merged
 * form holds mine until it is decided.
 */
export function merge(before: Values, mine: Values, fresh: FormAnswer): Merged {
  const theirs = fresh.data.fields;
  const changes = new Map((fresh.meanwhile ?? []).map((change) => [change.field, change]));
  const fields: { [field: string]: Json } = {};
  const taken: MeanwhileChange[] = [];
  const conflicts: Conflict[] = [];
  for (const field of new Set([...Object.keys(theirs), ...Object.keys(mine)])) {
    const [was, own, other] = [before[field], mine[field], theirs[field]];
    const change = changes.get(field);
    const isMine = !isSame(own, was);
    const isTheirs = !isSame(other, was);
    if (!isMine || isSame(own, other)) {
      if (other !== undefined) fields[field] = other;
      if (isTheirs && !isMine && change) taken.push(change);
      continue;
    }
    fields[field] = own ?? null;
    if (isTheirs) conflicts.push({ field, before: was, mine: own, theirs: other, change });
  }
  return { fields, taken, conflicts };
}

/** What the fields were at the revision that `meanwhile` was asked for. */
export function fieldsBefore({ data, meanwhile = [] }: FormAnswer): Values {
  const was = Object.fromEntries(meanwhile.map(({ field, before = null }) => [field, before]));
  return { ...data.fields, ...was };
}
