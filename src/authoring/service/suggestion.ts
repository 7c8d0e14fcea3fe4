import type { LocalizedText } from '../../shared/index.ts';

/** Something that can be written at a place of a definition. */
export interface Suggestion {
  readonly label: string;
  readonly kind: 'key' | 'value' | 'name' | 'field' | 'function' | 'option';
  /** What is put in place of the range; the label where it is not said. */
  readonly insert?: string;
  /** What it is, in a word or two: a type, the title of what is named. */
  readonly detail?: LocalizedText;
  /** What it means. */
  readonly description?: LocalizedText;
  readonly required?: boolean;
}

export interface Completion {
  /** The offsets in the file that a suggestion replaces. */
  readonly from: number;
  readonly to: number;
  readonly items: readonly Suggestion[];
}
