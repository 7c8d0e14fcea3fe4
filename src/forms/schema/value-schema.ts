import { fieldType, type Field } from '../../definitions/index.ts';
import { localize, type Json, type JsonObject, type LocalizedText } from '../../shared/index.ts';
import type { JsonSchema } from '../model.ts';

/** What a value's schema is written with. */
export interface SchemaReader {
  readonly locale: string;
  readonly departments: ReadonlyMap<string, LocalizedText>;
}

/**
 * The JSON Schema of a field's value: that of its type, with what the field itself says, its title, help and
 * the titles of its options in the reader's language.
 */
export function valueSchema(field: Field, reader: SchemaReader): JsonSchema {
  return {
    title: localize(field.title, reader.locale),
    ...(field.help === undefined ? {} : { description: localize(field.help, reader.locale) }),
    ...typeSchema(field),
    ...ownSchema(field, reader),
    ...(field.default && 'literal' in field.default ? { default: field.default.literal } : {}),
    ...(field.computed ? { readOnly: true } : {}),
  };
}

/** The options of a choice are given with their titles instead, and amounts by their format. */
function typeSchema(field: Field): JsonObject {
  const { enum: _options, pattern, ...schema } = fieldType(field).jsonSchema(field);
  const isAmount = fieldType(field).name === 'money';
  return pattern === undefined || isAmount ? schema : { ...schema, pattern };
}

/** What the field adds to the schema of its type. */
function ownSchema(field: Field, reader: SchemaReader): JsonObject {
  switch (fieldType(field).name) {
    case 'choice':
      return oneOf(optionTitles(field), reader.locale);
    case 'multiple choice':
      return { items: { type: 'string', ...oneOf(optionTitles(field), reader.locale) } };
    case 'department':
      return oneOf([...reader.departments], reader.locale);
    case 'money':
      return moneySchema(field);
    case 'date':
    case 'date-time':
      return limits(field);
    case 'table':
      return tableSchema(field, reader);
    default:
      return field.pattern === undefined ? {} : { pattern: `^(?:${field.pattern})$` };
  }
}

/** Limits of a value that is a text, compared as its format says. */
function limits(field: Field): JsonObject {
  return {
    ...(field.min === undefined ? {} : { formatMinimum: field.min }),
    ...(field.max === undefined ? {} : { formatMaximum: field.max }),
  };
}

/** Money is decimal text; without a fixed currency it carries its own. */
function moneySchema(field: Field): JsonObject {
  const currency = field.currency ?? (field.valueType.kind === 'money' && field.valueType.currency);
  const amount = { type: 'string', format: 'decimal', ...limits(field) };
  if (currency) return amount;
  return { properties: { amount, currency: { type: 'string', format: 'currency' } } };
}

function optionTitles(field: Field): [string, LocalizedText][] {
  return (field.options ?? []).map((option) => [option.id, option.title]);
}

function oneOf(options: readonly [string, LocalizedText][], locale: string): JsonObject {
  return { oneOf: options.map(([id, title]) => ({ const: id, title: localize(title, locale) })) };
}

/** The items with the titles of the columns; computed columns are shown, and not required. */
function tableSchema(field: Field, reader: SchemaReader): JsonObject {
  const columns = field.columns ?? [];
  const required = columns.filter((column) => column.required && !column.computed);
  return {
    items: {
      type: 'object',
      properties: Object.fromEntries(
        columns.map((column): [string, Json] => [column.id, valueSchema(column, reader)]),
      ),
      required: required.map((column) => column.id),
      additionalProperties: false,
    },
  };
}
