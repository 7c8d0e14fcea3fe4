import { Type, type Static } from 'typebox';
import {
  DurationText,
  fieldIdPattern,
  heading,
  idPattern,
  mapOf,
  name,
  object,
  oneOrMore,
} from './parts.ts';

const Values = mapOf(fieldIdPattern, Type.Unknown());

export const ExampleSchema = Type.Object(
  {
    ...heading('Example'),
    given: object({
      funnel: name('funnel'),
      stage: Type.Optional(name('stage')),
      case: Type.Optional(Values),
      records: Type.Optional(
        mapOf(idPattern, Type.Record(Type.String(), Values), 'Records by type and id.'),
      ),
      now: Type.Optional(Type.String({ description: 'RFC 3339, such as `2026-03-02T09:00:00Z`.' })),
    }),
    do: Type.Array(
      object({
        move: name('move'),
        as: name('role'),
        with: Type.Optional(Values),
        after: Type.Optional(DurationText),
      }),
    ),
    expect: object({
      stage: Type.Optional(oneOrMore(name('stage'))),
      outcome: Type.Optional(Type.String()),
      case: Type.Optional(Values),
      refused: Type.Optional(Type.String({ description: 'The code of the refusal.' })),
      effects: Type.Optional(Type.Array(Type.String())),
    }),
  },
  {
    additionalProperties: false,
    title: 'Example',
    description: 'A case with its expected result; publishing waits for it to pass.',
  },
);
export type RawExample = Static<typeof ExampleSchema>;
