import { Type, type Static } from 'typebox';
import { Condition, Source, heading, name, object, oneOrMore } from './parts.ts';

const fields = Type.Optional(oneOrMore(name('field')));
const stages = Type.Optional(oneOrMore(name('stage')));

const See = object({
  role: oneOrMore(name('role')),
  rows: Condition,
  hide: fields,
  mask: fields,
  stages,
});

const Edit = object({
  role: oneOrMore(name('role')),
  rows: Type.Optional(Condition),
  stages,
  fields,
});

export const PolicySchema = Type.Object(
  {
    ...heading('Policy'),
    for: Source,
    see: Type.Array(See, {
      description: 'Who sees which rows; what no rule grants is not granted.',
    }),
    edit: Type.Optional(Type.Array(Edit, { description: 'Who edits which rows and fields.' })),
    create: Type.Optional(oneOrMore(name('role'), 'Who opens a case or adds a record.')),
  },
  {
    additionalProperties: false,
    title: 'Policy',
    description: 'Who sees and edits which rows and fields.',
  },
);
export type RawPolicy = Static<typeof PolicySchema>;
