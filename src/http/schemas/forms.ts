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

/** A form: any JSON Schema form library can show `schema` and `data`; `ui` and `rules` make it better. */
export const FormSchema = closed({
  id: Type.String({ description: 'Under which a draft is kept.' }),
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
