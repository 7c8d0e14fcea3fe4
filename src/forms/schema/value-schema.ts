import type { Field, FieldTypeName } from '../../definitions/index.ts';
import { localize, type Json, type JsonObject, type LocalizedText } from '../../shared/index.ts';
import type { JsonSchema } from '../model.ts';

/** What a value's schema is written with. */
export interface SchemaReader {
  readonly locale: string;
  readonly departments: ReadonlyMap<string, LocalizedText>;
}

type SchemaOf = (field: Field, reader: SchemaReader) => { readonly [keyword: string]: Json };

const maxTextLength = 200;
const maxLongTextLength = 20_000;

/** The JSON Schema of each field type’s value in stored form. */
const schemas: { readonly [type in FieldTypeName]: SchemaOf } = {
  text: (field) => textSchema(field, maxTextLength),
  'long text': (field) => textSchema(field, maxLongTextLength),
  'e-mail': (field) => ({ ...textSchema(field, 254), format: 'email' }),
  phone: (field) => ({ ...textSchema(field, 40), format: 'phone' }),
  URL: (field) => ({ ...textSchema(field, 2000), format: 'web-address' }),
  integer: (field) => ({ type: 'integer', ...limits(field, 'minimum', 'maximum') }),
  rating: (field) => ({
    type: 'integer',
    minimum: 1,
    maximum: 5,
    ...limits(field, 'minimum', 'maximum'),
  }),
  number: (field) => ({ type: 'number', ...limits(field, 'minimum', 'maximum') }),
  percent: (field) => ({ type: 'number', ...limits(field, 'minimum', 'maximum') }),
  money: moneySchema,
  boolean: () => ({ type: 'boolean' }),
  date: (field) => ({
    type: 'string',
    format: 'date',
    ...limits(field, 'formatMinimum', 'formatMaximum'),
  }),
  'date-time': (field) => ({
    type: 'string',
    format: 'date-time',
    ...limits(field, 'formatMinimum', 'formatMaximum'),
  }),
  choice: (field, { locale }) => choiceSchema(optionTitles(field), locale),
  'multiple choice': (field, { locale }) => ({
    type: 'array',
    items: choiceSchema(optionTitles(field), locale),
    uniqueItems: true,
  }),
  user: () => ({ type: 'string', minLength: 1, maxLength: 100 }),
  department: (_field, { departments, locale }) => choiceSchema([...departments], locale),
  reference: () => ({ type: 'string', minLength: 1, maxLength: 100 }),
  file: fileSchema,
  table: tableSchema,
  'number series': () => ({ type: 'string' }),
  computed: computedSchema,
};

/** The JSON Schema of a field's value, with its title and help in the reader's language. */
export function valueSchema(field: Field, reader: SchemaReader): JsonSchema {
  return {
    title: localize(field.title, reader.locale),
    ...(field.help === undefined ? {} : { description: localize(field.help, reader.locale) }),
    ...schemas[field.type](field, reader),
    ...(field.default && 'literal' in field.default ? { default: field.default.literal } : {}),
  };
}

function textSchema(field: Field, maxLength: number): JsonObject {
  return {
    type: 'string',
    minLength: 1,
    maxLength: field.maxLength ?? maxLength,
    ...(field.pattern === undefined ? {} : { pattern: field.pattern }),
  };
}

function limits(field: Field, minimum: string, maximum: string): JsonObject {
  return {
    ...(field.min === undefined ? {} : { [minimum]: field.min }),
    ...(field.max === undefined ? {} : { [maximum]: field.max }),
  };
}

/** Money is decimal text; without a fixed currency it carries its own. */
function moneySchema(field: Field): JsonObject {
  const amount = {
    type: 'string',
    format: 'decimal',
    ...limits(field, 'formatMinimum', 'formatMaximum'),
  };
  if (field.currency !== undefined) return amount;
  return {
    type: 'object',
    properties: { amount, currency: { type: 'string', format: 'currency' } },
    required: ['amount', 'currency'],
    additionalProperties: false,
  };
}

function optionTitles(field: Field): [string, LocalizedText][] {
  return (field.options ?? []).map((option) => [option.id, option.title]);
}

function choiceSchema(options: readonly [string, LocalizedText][], locale: string): JsonObject {
  return {
    type: 'string',
    oneOf: options.map(([id, title]) => ({ const: id, title: localize(title, locale) })),
  };
}

/** What an upload answers, sent back as it came. */
function fileSchema(field: Field): JsonObject {
  return {
    type: 'object',
    properties: {
      file: { type: 'string', pattern: '^[A-Za-z0-9_-]{16,128}$' },
      name: { type: 'string', minLength: 1, maxLength: 200 },
      type: field.accept ? { enum: field.accept } : { type: 'string', maxLength: 100 },
      size: { type: 'integer', minimum: 0, ...(field.maxBytes ? { maximum: field.maxBytes } : {}) },
    },
    required: ['file', 'name', 'type', 'size'],
    additionalProperties: false,
  };
}

function tableSchema(field: Field, reader: SchemaReader): JsonObject {
  const columns = field.columns ?? [];
  const written = columns.filter((column) => column.computed === undefined);
  const required = written.filter((column) => column.required).map((column) => column.id);
  return {
    type: 'array',
    maxItems: field.maxRows ?? 200,
    items: {
      type: 'object',
      properties: Object.fromEntries(
        columns.map((column) => [column.id, columnSchema(column, reader)]),
      ),
      ...(required.length > 0 ? { required } : {}),
      additionalProperties: false,
    },
  };
}

function columnSchema(column: Field, reader: SchemaReader): JsonSchema {
  const schema = valueSchema(column, reader);
  return column.computed ? { ...schema, readOnly: true } : schema;
}

function computedSchema(field: Field): JsonObject {
  switch (field.valueType.kind) {
    case 'bool':
      return { type: 'boolean' };
    case 'int':
      return { type: 'integer' };
    case 'decimal':
    case 'duration':
      return { type: 'number' };
    case 'money':
      return field.valueType.currency === undefined
        ? moneySchema(field)
        : { type: 'string', format: 'decimal' };
    case 'date':
      return { type: 'string', format: 'date' };
    case 'instant':
      return { type: 'string', format: 'date-time' };
    case 'text':
      return { type: 'string' };
    default:
      return {};
  }
}
