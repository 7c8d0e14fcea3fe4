import type { Value, ValueType } from '../../expressions/index.ts';
import type { Json, LocalizedText } from '../../shared/index.ts';
import type { TypedValue } from '../check/typed.ts';
import type { OutputFormat } from '../model/output-format.ts';
import type { Picture } from '../pictures/picture.ts';
import type { Run } from '../render/run.ts';

export type ParamKind = ValueType['kind'];

/**
 * A setting of a helper, written `name=value`: one of some words, any text, a whole number, or a
 * length: millimetres, or a text with its unit, such as `1.5cm`.
 */
export type Setting = { readonly oneOf: readonly string[] } | 'text' | 'integer' | 'length';

/** A value with its type, as a helper gets it. */
export interface Argument {
  readonly value: Value;
  readonly type: ValueType;
  /** As data, where it is a value of the data or was made of such. */
  readonly stored?: Json;
}

export interface HelperCall {
  readonly argument: Argument;
  /** The settings as they were written. */
  readonly settings: { readonly [name: string]: string | number | undefined };
  readonly run: Run;
}

/**
 * A helper that shows one value in a way of its own, such as `{{date case.signed style="long"}}`. Where
 * the value may be empty, the call says what stands there instead: `default="–"`.
 */
export interface ShowingHelper {
  readonly name: string;
  readonly description: LocalizedText;
  readonly example: string;
  /** Types of value that it shows. */
  readonly takes: readonly ParamKind[];
  readonly settings: { readonly [name: string]: Setting };
  /** Formats in which it has a meaning; all where none are named. */
  readonly formats?: readonly OutputFormat[];
  /** It shows a picture, which is no text for other helpers. */
  readonly isPicture?: true;
  /** Gives the text, markup that is not escaped again, or a picture for a file of bytes. */
  readonly show: (
    call: HelperCall,
  ) => string | { readonly markup: string } | { readonly picture: Picture };
}

/** The type of what a showing helper gives to a helper around it. */
export const shownType: TypedValue = { kind: 'text' };
