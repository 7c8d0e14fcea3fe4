import { Type } from 'typebox';
import { keepers } from '../../definitions/index.ts';
import { closed, Title } from './parts.ts';

const OptionSchema = closed({ id: Type.String(), title: Title });

/** A field as the caller may know it. */
export const FieldSchema = closed({
  id: Type.String(),
  title: Title,
  type: Type.String(),
  help: Type.Optional(Type.String()),
  required: Type.Boolean(),
  computed: Type.Boolean(),
  queryable: Type.Boolean({ description: 'Whether lists can be filtered and sorted by it.' }),
  options: Type.Optional(Type.Array(OptionSchema)),
  to: Type.Optional(Type.String()),
  currency: Type.Optional(Type.String()),
});

export const StageSchema = closed({
  id: Type.String(),
  title: Title,
  kind: Type.String({ description: 'simple, nested, together or outcome.' }),
  parent: Type.Optional(Type.String()),
  department: Type.Optional(Type.String()),
  means: Type.Optional(Type.String()),
  guidance: Type.Optional(Type.String()),
});

export const MoveSchema = closed({
  id: Type.String(),
  title: Title,
  from: Type.Array(Type.String()),
  to: Type.Array(Type.String()),
  by: Type.Array(Type.String({ description: 'Roles.' })),
  asks: Type.Boolean({ description: 'It has a form; otherwise it is made at once.' }),
  reasons: Type.Array(OptionSchema, { description: 'Of the outcome to which it leads.' }),
});

const shown = {
  fields: Type.Array(FieldSchema),
  systemFields: Type.Array(FieldSchema, { description: 'Fields that Baton keeps by itself.' }),
  card: Type.Array(Type.String(), { description: 'What a card shows beside the name.' }),
  list: Type.Array(Type.String(), { description: 'The columns of a list.' }),
};

export const FunnelSchema = closed({
  id: Type.String(),
  title: Title,
  start: Type.String(),
  mayOpen: Type.Boolean(),
  ...shown,
  stages: Type.Array(StageSchema),
  moves: Type.Array(MoveSchema),
});

export const RecordTypeSchema = closed({
  id: Type.String(),
  title: Title,
  plural: Type.String({ description: 'What many of them are called.' }),
  kept: Type.Optional(
    Type.Enum([...keepers], {
      description: 'Kept by Baton itself, for what this kind of definition does.',
    }),
  ),
  mayCreate: Type.Boolean(),
  ...shown,
});

export const SummarySchema = closed({ id: Type.String(), title: Title });

export const ReleaseSchema = closed({
  number: Type.Integer(),
  hash: Type.String(),
  at: Type.String(),
  by: Type.String(),
  byName: Type.Optional(Type.String({ description: 'Of the person who published it.' })),
  message: Type.String(),
});
