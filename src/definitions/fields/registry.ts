import { ok, type Json, type Problem, type Result } from '../../shared/index.ts';
import type { Field, FieldTypeName } from '../model/index.ts';
import { boolean } from './boolean.ts';
import { choice } from './choice.ts';
import { computed } from './computed.ts';
import { dateTime } from './date-time.ts';
import { date } from './date.ts';
import { department } from './department.ts';
import { eMail } from './e-mail.ts';
import type { FieldType, TextContext } from './field-type.ts';
import { file } from './file.ts';
import { integer } from './integer.ts';
import { longText } from './long-text.ts';
import { money } from './money.ts';
import { multipleChoice } from './multiple-choice.ts';
import { numberSeries } from './number-series.ts';
import { number } from './number.ts';
import { percent } from './percent.ts';
import { phone } from './phone.ts';
import { rating } from './rating.ts';
import { reference } from './reference.ts';
import { tableType } from './table.ts';
import { text } from './text.ts';
import { url } from './url.ts';
import { user } from './user.ts';

const table = tableType({
  jsonSchema: (column) => fieldType(column).jsonSchema(column),
  normalize: (column, input) => normalizeField(column, input),
});

const entries: readonly FieldType[] = [
  text,
  longText,
  integer,
  number,
  money,
  percent,
  boolean,
  date,
  dateTime,
  choice,
  multipleChoice,
  user,
  department,
  reference,
  file,
  table,
  eMail,
  phone,
  url,
  rating,
  numberSeries,
  computed,
];

/** Every field type by its name. */
export const fieldTypes: ReadonlyMap<FieldTypeName, FieldType> = new Map(
  entries.map((entry) => [entry.name, entry]),
);

/** The type of a field. A computed field without a type of its own has the type of its formula. */
export function fieldType(field: Pick<Field, 'type' | 'valueType'>): FieldType {
  const name = field.type === 'computed' ? typeOfValue(field) : field.type;
  const entry = fieldTypes.get(name);
  if (!entry) throw new RangeError(`unknown field type ${name}`);
  return entry;
}

function typeOfValue({ valueType }: Pick<Field, 'valueType'>): FieldTypeName {
  switch (valueType.kind) {
    case 'bool':
      return 'boolean';
    case 'int':
      return 'integer';
    case 'decimal':
      return 'number';
    case 'money':
      return 'money';
    case 'date':
      return 'date';
    case 'instant':
      return 'date-time';
    default:
      return 'text';
  }
}

/**
 * Brings a value that was sent for a field to its stored form; null where it is empty. Numbers are taken
 * for money, texts are trimmed. The problems of a table lead into its rows by `path`. Whether the field
 * must be filled is not decided here, but the columns of a row that must be are.
 */
export function normalizeField(
  field: Field,
  input: Json | undefined,
): Result<Json, readonly Problem[]> {
  if (isEmpty(input)) return ok(null);
  return fieldType(field).normalize(input as Json, field);
}

/** Reads a cell of a file as the field's value in stored form; null where it is empty. */
export function parseFieldText(
  field: Field,
  input: string,
  context: TextContext,
): Result<Json, readonly Problem[]> {
  const trimmed = input.trim();
  return trimmed === '' ? ok(null) : fieldType(field).parseText(trimmed, field, context);
}

/** The stored value as a person reads it; empty where it is absent. */
export function formatField(field: Field, value: Json | undefined, context: TextContext): string {
  return isEmpty(value) ? '' : fieldType(field).format(value as Json, field, context);
}

function isEmpty(value: Json | undefined): boolean {
  return (
    value === undefined ||
    value === null ||
    (typeof value === 'string' && value.trim() === '') ||
    (Array.isArray(value) && value.length === 0)
  );
}
