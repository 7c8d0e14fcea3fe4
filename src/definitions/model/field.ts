import type { Expression, ValueRule, ValueType } from '../../expressions/index.ts';
import type { CurrencyCode, Json, LocalizedText } from '../../shared/index.ts';

/** The field types of Baton. Each is one entry of the registry in `definitions/fields`. */
export type FieldTypeName =
  | 'text'
  | 'long text'
  | 'integer'
  | 'number'
  | 'money'
  | 'percent'
  | 'boolean'
  | 'date'
  | 'date-time'
  | 'choice'
  | 'multiple choice'
  | 'user'
  | 'department'
  | 'reference'
  | 'file'
  | 'table'
  | 'e-mail'
  | 'phone'
  | 'URL'
  | 'rating'
  | 'number series'
  | 'computed';

export interface Option {
  readonly id: string;
  readonly title: LocalizedText;
  /** A dependent choice: offered only when this holds. */
  readonly when?: Expression;
}

/** A field as the engine, forms, stores and reports see it; the schema of what an admin writes is apart. */
export interface Field {
  readonly id: string;
  readonly title: LocalizedText;
  readonly help?: LocalizedText;
  readonly type: FieldTypeName;
  readonly valueType: ValueType;
  /** Always required, wherever the record or case is. */
  readonly required: boolean;
  readonly requiredWhen?: Expression;
  readonly visible?: Expression;
  readonly default?: ValueRule;
  /** A field with this is never written by a person. */
  readonly computed?: Expression;
  /** Of a record that Baton keeps: filled by what keeps it, never by a person (see `isKept`). */
  readonly kept?: true;
  /** Of a kept one: Baton's own notes, which nobody is shown, since the rights of each reader decide on what they name. */
  readonly inner?: true;
  readonly unique: boolean;
  /** Limits in stored form: numbers for integer, number, percent and rating; decimal text for money; dates. */
  readonly min?: Json;
  readonly max?: Json;
  readonly maxLength?: number;
  /** RE2 syntax. */
  readonly pattern?: string;
  readonly options?: readonly Option[];
  /** The record type (`reference`) that the field points to, or `case:` and a funnel (see `referredCollection`). */
  readonly to?: string;
  readonly currency?: CurrencyCode;
  /** Digits after the decimal point of money, number and percent. */
  readonly scale?: number;
  /** Columns of a table, and the largest number of its rows. */
  readonly columns?: readonly Field[];
  /** Ids of the computed columns in the order in which they must be computed within a row. */
  readonly columnOrder?: readonly string[];
  readonly maxRows?: number;
  /** Files: accepted media types, and the largest size in bytes. */
  readonly accept?: readonly string[];
  readonly maxBytes?: number;
  /** Number series: its pattern, such as `D-{year}-{0000}`. */
  readonly series?: string;
}
