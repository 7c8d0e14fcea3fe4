import type { LocalizedText } from '../text.ts';

/** One error that Baton can raise. `{name}` in a text stands for a parameter of that name. */
export interface ErrorEntry {
  /** HTTP status of an answer that carries it. */
  readonly status: number;
  readonly message: LocalizedText;
  /** What would be right. */
  readonly hint?: LocalizedText;
}

export type ErrorEntries = { readonly [code: string]: ErrorEntry };
