import { Type, type Static } from 'typebox';
import { Text, ValueOrFormula, fieldIdPattern, mapOf, name, object, oneOrMore } from './parts.ts';

const AskedOfRecord = Type.Union([
  name('field'),
  object({ field: name('field'), required: Type.Optional(Type.Boolean()) }),
]);

const Asked = Type.Union([
  name('field'),
  object({
    field: name('field'),
    required: Type.Optional(Type.Boolean()),
    title: Type.Optional(Text),
    record: Type.Optional(
      oneOrMore(AskedOfRecord, 'Of a reference: the fields by which its record is added.'),
    ),
    with: Type.Optional(
      mapOf(
        fieldIdPattern,
        ValueOrFormula,
        'What else that record is given, such as `=case.company`.',
      ),
    ),
  }),
]);
export type RawPublicAsk = Static<typeof Asked>;

export const PublicFormSchema = object({
  title: Type.Optional(Text),
  text: Type.Optional(Text),
  button: Type.Optional(Text),
  thanks: Type.Optional(Text),
  ask: oneOrMore(Asked, 'What is asked for, in this order; nothing else is taken.'),
  set: Type.Optional(mapOf(fieldIdPattern, ValueOrFormula, 'Values that the form sets.')),
  embed: Type.Optional(
    oneOrMore(Type.String(), 'Sites that may show it in a frame: `https://www.example.com`.'),
  ),
  'per hour': Type.Optional(
    Type.Integer({
      minimum: 1,
      maximum: 100_000,
      description: 'Most cases by this form in an hour.',
    }),
  ),
});
export type RawPublicForm = Static<typeof PublicFormSchema>;
