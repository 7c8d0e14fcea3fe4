import { Type, type Static } from 'typebox';
import {
  Condition,
  Formula,
  Scalar,
  Text,
  ValueOrFormula,
  fieldIdPattern,
  mapOf,
  name,
  object,
  oneOrMore,
} from './parts.ts';

const Option = object({
  id: Type.String(),
  title: Type.Optional(Text),
  when: Type.Optional(Condition),
});

const OptionSettings = object({ title: Type.Optional(Text), when: Type.Optional(Condition) });

const Options = Type.Union(
  [
    Type.Array(Type.Union([Type.String(), Option])),
    Type.Record(Type.String(), Type.Union([Text, OptionSettings])),
  ],
  { description: 'What can be chosen: a list of names, or names with their titles.' },
);

export const typeName = Type.String({
  description:
    'text, long text, integer, number, money, percent, boolean, date, date-time, choice, multiple choice, user, department, reference, file, table, e-mail, phone, URL, rating, number series or computed.',
});

/** Every setting of every field type; which belong together is checked apart. */
export const fieldSettings = {
  type: Type.Optional(typeName),
  title: Type.Optional(Text),
  help: Type.Optional(Text),
  required: Type.Optional(Condition),
  visible: Type.Optional(Condition),
  default: Type.Optional(ValueOrFormula),
  computed: Type.Optional(Formula),
  unique: Type.Optional(Type.Boolean()),
  min: Type.Optional(Scalar),
  max: Type.Optional(Scalar),
  'max length': Type.Optional(Type.Integer({ minimum: 1 })),
  pattern: Type.Optional(Type.String({ description: 'A regular expression in RE2 syntax.' })),
  options: Type.Optional(Options),
  to: Type.Optional(name('record type')),
  currency: Type.Optional(Type.String({ description: 'ISO 4217, such as `CNY`.' })),
  decimals: Type.Optional(Type.Integer({ minimum: 0, description: 'Digits after the point.' })),
  'max rows': Type.Optional(Type.Integer({ minimum: 1 })),
  accept: Type.Optional(oneOrMore(Type.String(), 'Media types, such as `application/pdf`.')),
  'max size': Type.Optional(Type.String({ description: 'Such as `5 MB`.' })),
  series: Type.Optional(Type.String({ description: 'Such as `D-{year}-{0000}`.' })),
};

const Column = Type.Union([
  typeName,
  object({
    ...fieldSettings,
    columns: Type.Optional(Type.Unknown({ description: 'A table cannot stand within a table.' })),
  }),
]);

export const tableColumns = Type.Optional(mapOf(fieldIdPattern, Column, 'The columns of a table.'));

export const FieldSchema = Type.Union(
  [
    typeName,
    object({
      ...fieldSettings,
      columns: tableColumns,
    }),
  ],
  { description: 'A field: its type, or its type with settings.' },
);
export type RawField = Static<typeof FieldSchema>;
export type RawFieldSettings = Exclude<RawField, string>;

export const Fields = mapOf(fieldIdPattern, FieldSchema, 'The fields, by id.');

/** Ids of fields in their order, on a card or in a list. */
export const ShownFields = Type.Array(name('field'));

export const NameTemplate = Type.String({
  description: 'A text with placeholders, such as `{{case.company.name}}`.',
});
