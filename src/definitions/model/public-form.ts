import type { LocalizedText } from '../../shared/index.ts';
import type { ValueRule } from '../../expressions/index.ts';

/** A form by which somebody outside the house opens a case, by link and without signing in. */
export interface PublicForm {
  readonly id: string;
  readonly title: LocalizedText;
  /** A sentence above the fields, the words of its button, and what is said once it was sent. */
  readonly text?: LocalizedText;
  readonly button?: LocalizedText;
  readonly thanks?: LocalizedText;
  readonly asks: readonly PublicAsk[];
  readonly set: ReadonlyMap<string, ValueRule>;
  /** Origins of sites that may show it in a frame. */
  readonly embed: readonly string[];
  /** Most cases that it opens in an hour. */
  readonly perHour: number;
}

/** A field of the case that is asked for. */
export interface PublicAsk {
  readonly field: string;
  readonly required: boolean;
  /** Of a reference: the record that it will refer to. */
  readonly record?: PublicRecord;
}

/** A record that is found by its unique field, else added from what was answered. */
export interface PublicRecord {
  readonly type: string;
  /** What stands above its fields. */
  readonly title: LocalizedText;
  readonly asks: readonly { readonly field: string; readonly required: boolean }[];
  readonly with: ReadonlyMap<string, ValueRule>;
}
