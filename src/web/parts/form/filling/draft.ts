import type { FormAnswer, Values } from '../model/answer.ts';
import { isSame, type Entered } from '../model/values.ts';

/** What of a form was entered and not sent yet. */
export interface Draft {
  readonly data: DraftData;
  /** Of the row, when it was begun. */
  readonly revision?: number;
  readonly saved: string;
}

/** What differs from what the form began with, and the names of what was chosen. */
export interface DraftData extends Entered {
  readonly labels?: { readonly [type: string]: { readonly [id: string]: string } };
}

/** What was changed in a form; undefined where nothing was. */
export function changesOf(begun: Entered, entered: Entered): Entered | undefined {
  const fields = differing(begun.fields, entered.fields);
  const inputs = differing(begun.inputs, entered.inputs);
  const reason = isSame(entered.reason, begun.reason) ? {} : { reason: entered.reason };
  const note = isSame(entered.note, begun.note) ? {} : { note: entered.note };
  const changes = { fields, inputs, ...reason, ...note };
  const isAny = Object.keys({ ...fields, ...inputs, ...reason, ...note }).length > 0;
  return isAny ? changes : undefined;
}

function differing(before: Values, now: Values): Values {
  const names = new Set([...Object.keys(before), ...Object.keys(now)]);
  return Object.fromEntries(
    [...names]
      .filter((name) => !isSame(before[name], now[name]))
      .map((name) => [name, now[name] ?? null]),
  );
}

/** What was entered, put onto what a form begins with. */
export function withChanges(begun: Entered, changes: Entered): Entered {
  const { fields, inputs, reason, note } = changes;
  return {
    fields: { ...begun.fields, ...fields },
    inputs: { ...begun.inputs, ...inputs },
    reason: reason === undefined ? begun.reason : reason,
    note: note === undefined ? begun.note : note,
  };
}

/**
 * The copy on this machine stands in for the server while that is not reached, and is removed once the server has
 * taken it: what was typed lies nowhere longer than it must.
 */
export function keepHere(place: string, draft: Draft): void {
  try {
    localStorage.setItem(place, JSON.stringify(draft));
  } catch {
    // Full or not allowed: the draft on the server remains.
  }
}

export function forgetHere(place: string): void {
  try {
    localStorage.removeItem(place);
  } catch {
    // Not allowed here, so nothing was kept.
  }
}

/** The later of the drafts here and on the server. */
export function latestDraft(place: string, form: FormAnswer): Draft | undefined {
  const here = draftHere(place);
  const there = form.draft && asDraft(form.draft);
  if (here === undefined || there === undefined) return here ?? there;
  return here.saved > there.saved ? here : there;
}

function draftHere(place: string): Draft | undefined {
  try {
    const text = localStorage.getItem(place);
    return text === null ? undefined : asDraft(JSON.parse(text));
  } catch {
    return undefined;
  }
}

/** Drafts are kept as they were sent, by whatever program that was. */
function asDraft(given: unknown): Draft | undefined {
  const { data, revision, saved } = given as { data?: Values; revision?: number; saved?: string };
  if (typeof data !== 'object' || typeof saved !== 'string') return undefined;
  const { fields = {}, inputs = {}, ...rest } = data as Partial<DraftData>;
  return { data: { ...rest, fields, inputs }, saved, ...(revision !== undefined && { revision }) };
}
