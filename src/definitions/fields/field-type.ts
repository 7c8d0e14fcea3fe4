import type { ValueType } from '../../expressions/index.ts';
import type { Json, JsonObject, LocalizedText, Problem, Result } from '../../shared/index.ts';
import type { Aggregation, Field, FieldTypeName } from '../model/index.ts';

/** Who writes a text that is read, or reads one that is written. */
export interface TextContext {
  readonly locale: string;
  /** Time zone of moments without an offset. */
  readonly zone: string;
}

export type FilterOperator =
  'eq' | 'ne' | 'lt' | 'le' | 'gt' | 'ge' | 'in' | 'includes' | 'contains' | 'starts with' | 'has';

/** Settings of a field in a definition that only some types take. */
export type FieldSetting =
  | 'min'
  | 'max'
  | 'max length'
  | 'pattern'
  | 'options'
  | 'to'
  | 'currency'
  | 'decimals'
  | 'columns'
  | 'max rows'
  | 'accept'
  | 'max size'
  | 'series'
  | 'unique'
  | 'default'
  | 'computed';

/** A value in stored form, or what is wrong with what was given; `path` leads into rows. */
export type Normalized = Result<Json, readonly [Problem, ...Problem[]]>;

/** One type of field: what a definition may say of it, its values, and how they are shown and found. */
export interface FieldType {
  readonly name: FieldTypeName;
  readonly title: LocalizedText;
  readonly settings: readonly FieldSetting[];
  /** Settings that it can't do without. */
  readonly needs?: readonly FieldSetting[];
  /** The form's widget where a definition names none. */
  readonly widget: string;
  readonly operators: readonly FilterOperator[];
  readonly aggregations: readonly Aggregation[];
  /** Reports can group by it. */
  readonly groups: boolean;
  /** How a store keeps it where it is a column. */
  readonly column: 'text' | 'integer' | 'number' | 'scaled' | 'boolean' | 'json';
  valueType(field: Pick<Field, 'currency' | 'to' | 'columns' | 'maxRows' | 'options'>): ValueType;
  /** JSON Schema of the stored value. */
  jsonSchema(field: Field): JsonObject;
  /** Brings JSON that was sent to its stored form. The input is not empty. */
  normalize(input: Json, field: Field): Normalized;
  /** Reads a cell of a file. The text is trimmed and not empty. */
  parseText(text: string, field: Field, context: TextContext): Normalized;
  /** The value as a person reads it, and as a file holds it. */
  format(value: Json, field: Field, context: TextContext): string;
}
