import type { MemberType, ReadPath, ValueType } from '../../expressions/index.ts';
import type { Display } from '../model/environment.ts';

/** The type of a part that was reported as wrong: nothing follows from it. */
export type TypedValue = ValueType | { readonly kind: 'unknown' };

/** A part of a value that may be empty: how it is known, and as the author wrote it. */
export interface MaybeEmpty {
  readonly key: string;
  readonly text: string;
}

/** What a path, a literal or a call in a template stands for. */
export interface Typed {
  readonly type: TypedValue;
  /** As it was written, for messages. */
  readonly text: string;
  /** Names the value within the template; the same value has the same key wherever it is written. */
  readonly key?: string;
  /** Where the data has it; undefined for what the template itself makes. */
  readonly read?: ReadPath;
  readonly mayBeEmpty: readonly MaybeEmpty[];
  readonly display?: Display | undefined;
  /** Values that a text may take. */
  readonly options?: readonly string[];
  /** What a literal says. */
  readonly literal?: string | number | boolean;
}

export const unknownValue = (text: string): Typed => ({
  type: { kind: 'unknown' },
  text,
  mayBeEmpty: [],
});

/** A value that the template makes itself and that is never empty. */
export const made = (type: TypedValue, text: string): Typed => ({ type, text, mayBeEmpty: [] });

/** A member type that says the same, for expressions; undefined for what is wrong. */
export function asMember(
  { type, mayBeEmpty, options }: Typed,
  present: ReadonlySet<string>,
): MemberType | undefined {
  if (type.kind === 'unknown') return undefined;
  const optional = mayBeEmpty.some(({ key }) => !present.has(key));
  return { type, optional, ...(options ? { options } : {}) };
}
