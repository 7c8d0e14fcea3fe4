import { Type, type Static } from 'typebox';
import { Fields, NameTemplate, ShownFields } from './field.ts';
import { HandoffSchema } from './handoff.ts';
import { MoveSchema } from './move.ts';
import { heading, idPattern, mapOf, name, object } from './parts.ts';
import { PublicFormSchema } from './public-form.ts';
import { StageSchema } from './stage.ts';

export const FunnelSchema = Type.Object(
  {
    ...heading('Funnel'),
    case: object(
      {
        name: Type.Optional(NameTemplate),
        card: Type.Optional(ShownFields),
        list: Type.Optional(ShownFields),
        fields: Fields,
      },
      'What a case of this funnel holds.',
    ),
    start: Type.Optional(name('stage')),
    stages: mapOf(idPattern, StageSchema, 'The stages in their order; the first is the start.'),
    moves: Type.Optional(mapOf(idPattern, MoveSchema, 'How a case gets from stage to stage.')),
    handoffs: Type.Optional(
      mapOf(idPattern, HandoffSchema, 'What departments agreed on about passing a case on.'),
    ),
    'public forms': Type.Optional(
      mapOf(idPattern, PublicFormSchema, 'Forms by link, without signing in, that open a case.'),
    ),
  },
  {
    additionalProperties: false,
    title: 'Funnel',
    description: 'A process: the fields of its cases, its stages and its moves.',
  },
);
export type RawFunnel = Static<typeof FunnelSchema>;
