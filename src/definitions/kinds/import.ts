import { Type, type Static } from 'typebox';
import {
  Condition,
  Scalar,
  ValueOrFormula,
  fieldIdPattern,
  heading,
  idPattern,
  mapOf,
  object,
  oneOrMore,
  WrittenSource,
} from './parts.ts';

const ImportField = Type.Union([
  Type.String({ description: 'A column of the file, or an expression after `=`.' }),
  object({
    from: Type.Optional(Type.String({ description: 'A column; of a joined file `file.column`.' })),
    value: Type.Optional(ValueOrFormula),
    values: Type.Optional(Type.Record(Type.String(), Scalar, { description: 'Value by value.' })),
    blank: Type.Optional(oneOrMore(Type.String(), 'Texts that mean empty.')),
    find: Type.Optional(
      Type.String({ description: 'By what a reference is found: `product.name`, `person.name`.' }),
    ),
    as: Type.Optional(
      Type.String({ description: '`date`, `date-time`, or a format such as `DD/MM/YYYY`.' }),
    ),
    zone: Type.Optional(Type.String()),
    otherwise: Type.Optional(Scalar),
  }),
]);
export type RawImportField = Static<typeof ImportField>;

export const ImportSchema = Type.Object(
  {
    ...heading('Import'),
    into: Type.Union([WrittenSource, Type.Literal('people')]),
    key: Type.String({ description: 'The field by which a row finds what it updates.' }),
    join: Type.Optional(
      mapOf(
        fieldIdPattern,
        object({
          on: Type.String({ description: 'A column of the first file.' }),
          equals: Type.Optional(Type.String({ description: 'The column of the joined file.' })),
        }),
        'Other files, by the name that their columns go by: `name.column`.',
      ),
    ),
    fields: mapOf(fieldIdPattern, ImportField),
    stage: Type.Optional(ImportField),
    visits: Type.Optional(
      mapOf(idPattern, ImportField, 'Stages that a case passed, each with when it was entered.'),
    ),
    skip: Type.Optional(Condition),
  },
  {
    additionalProperties: false,
    title: 'Import',
    description: 'How the rows of a file become cases, records or people.',
  },
);
export type RawImport = Static<typeof ImportSchema>;
