import { Type } from 'typebox';
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
});

export const FunnelSchema = closed({
  id: Type.String(),
  title: Title,
  start: Type.String(),
  mayOpen: Type.Boolean(),
  fields: Type.Array(FieldSchema),
  stages: Type.Array(StageSchema),
  moves: Type.Array(MoveSchema),
});

export const RecordTypeSchema = closed({
  id: Type.String(),
  title: Title,
  mayCreate: Type.Boolean(),
  fields: Type.Array(FieldSchema),
});

export const SummarySchema = closed({ id: Type.String(), title: Title });

export const ReleaseSchema = closed({
  number: Type.Integer(),
  hash: Type.String(),
  at: Type.String(),
  by: Type.String(),
  message: Type.String(),
});
