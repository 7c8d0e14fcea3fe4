import { Type } from 'typebox';
import { AnyObject, closed, Fields, Instant, Revision } from './parts.ts';

const FormDataSchema = closed({
  fields: AnyObject,
  reason: Type.Optional(Type.String()),
  note: Type.Optional(Type.String()),
});

export const DraftSchema = closed({
  form: Type.String(),
  data: AnyObject,
  revision: Type.Optional(Revision),
  saved: Instant,
});

const MeanwhileSchema = closed({
  field: Type.String(),
  before: Type.Optional(Type.Unknown({ description: 'At that revision; absent where empty.' })),
  by: closed({ id: Type.String(), name: Type.String() }),
  at: Instant,
});

/** A form: any JSON Schema form library can show `schema` and `data`; `ui` and `rules` make it better. */
export const FormSchema = closed({
  id: Type.String({ description: 'Under which a draft is kept.' }),
  root: Type.Enum(['case', 'record'], { description: 'How rules call the row.' }),
  title: Type.String(),
  guidance: Type.Optional(Type.String()),
  schema: AnyObject,
  ui: AnyObject,
  data: FormDataSchema,
  revision: Type.Optional(Revision),
  rules: AnyObject,
  checklist: Type.Optional(
    Type.Array(closed({ id: Type.String(), title: Type.String(), holds: Type.Boolean() }), {
      description: 'What must hold when it is sent, and whether it holds now.',
    }),
  ),
  way: Type.Optional(
    closed({
      name: Type.Optional(Type.String({ description: 'Of the case that is moved.' })),
      from: Type.Array(Type.String({ description: 'Stages by their titles.' })),
      to: Type.Array(Type.String()),
      offeredTo: Type.Optional(Type.String({ description: 'The department that has to accept.' })),
      approved: Type.Boolean({ description: 'Somebody has to approve it first.' }),
    }),
  ),
  labels: Type.Record(Type.String(), Type.Record(Type.String(), Type.String()), {
    description: 'Names of what values refer to, by id: of each record type, and of `person`.',
  }),
  meanwhile: Type.Optional(
    Type.Array(MeanwhileSchema, {
      description: 'Fields that were changed after the revision named by `since`.',
    }),
  ),
  draft: Type.Optional(DraftSchema),
});

/** What a form sends: the whole of it; a field that is left out is emptied. */
export const FormBody = closed({
  fields: Fields,
  inputs: Type.Optional(AnyObject),
  reason: Type.Optional(Type.String({ maxLength: 100 })),
  note: Type.Optional(Type.String({ maxLength: 5000 })),
  revision: Type.Optional(Revision),
});
