import { Type, type Static } from 'typebox';
import { Fields, NameTemplate, ShownFields } from './field.ts';
import { fieldIdPattern, heading, mapOf, name, object, Text } from './parts.ts';

export const RecordSchema = Type.Object(
  {
    ...heading('Record'),
    plural: Type.Optional(Text),
    name: Type.Optional(NameTemplate),
    list: Type.Optional(ShownFields),
    fields: Fields,
    related: Type.Optional(
      mapOf(
        fieldIdPattern,
        object({ of: name('record type'), by: name('field that refers here') }),
        'Lists of records that refer here, such as the contacts of an account.',
      ),
    ),
  },
  {
    additionalProperties: false,
    title: 'Record',
    description: 'A kind of record beside the cases: accounts, contacts, products, …',
  },
);
export type RawRecord = Static<typeof RecordSchema>;
