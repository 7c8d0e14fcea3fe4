import { Type, type Static } from 'typebox';
import { topics } from '../model/index.ts';
import {
  DocumentState,
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

const as = name('role');
const after = Type.Optional(DurationText);
const reason = Type.Optional(Type.String());
const note = Type.Optional(Type.String());

const Step = Type.Union([
  object({ move: name('move'), as, with: Type.Optional(Values), after }),
  object({ accept: name('handoff'), as, after }),
  object({ reject: name('handoff'), as, reason, note, after }),
  object({ return: name('handoff'), as, reason, note, after }),
  object({ withdraw: name('handoff'), as, after }),
  object({ resubmit: name('handoff'), as, after }),
  object({ approve: name('move or stage'), as, note, after }),
  object({ refuse: name('move or stage'), as, note, after }),
  object({ task: name('task'), as, after }),
  object({ release: name('document'), after }),
  object({ sign: name('document'), after }),
  object({ wait: DurationText }),
]);
export type RawExampleStep = Static<typeof Step>;

const names = Type.Optional(Type.Array(Type.String()));

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
      documents: Type.Optional(
        mapOf(idPattern, DocumentState, 'Documents that the case has already.'),
      ),
      now: Type.Optional(Type.String({ description: 'RFC 3339, such as `2026-03-02T09:00:00Z`.' })),
    }),
    do: Type.Array(Step),
    expect: object({
      stage: Type.Optional(oneOrMore(name('stage'))),
      outcome: Type.Optional(Type.String()),
      case: Type.Optional(Values),
      refused: Type.Optional(Type.String({ description: 'The code of the refusal.' })),
      effects: names,
      approvals: names,
      offers: names,
      tasks: names,
      documents: names,
      told: Type.Optional(Type.Array(Type.Enum([...topics]))),
    }),
  },
  {
    additionalProperties: false,
    title: 'Example',
    description: 'A case with its expected result; publishing waits for it to pass.',
  },
);
export type RawExample = Static<typeof ExampleSchema>;
