import { Type, type Static } from 'typebox';
import { ApprovalSchema } from './approval.ts';
import {
  Condition,
  DocumentState,
  DurationText,
  Text,
  ValueOrFormula,
  fieldIdPattern,
  idPattern,
  mapOf,
  name,
  object,
  oneOrMore,
} from './parts.ts';

const Resume = Type.Union([Type.Boolean(), Type.Literal('deep')], {
  description: 'Back to where the case last was within the stage: `true`, or `deep`.',
});

const Target = object({
  stage: name('stage'),
  when: Type.Optional(Condition),
  resume: Type.Optional(Resume),
});

const Asked = Type.Union([
  Type.String(),
  object({ field: Type.String(), required: Type.Optional(Type.Boolean()) }),
]);

const DocumentNeeds = Type.Union(
  [
    name('document'),
    Type.Array(name('document')),
    mapOf(idPattern, DocumentState, 'What of each must be there.'),
  ],
  { description: 'Documents that must be there: `[quote]`, or `{ contract: signed }`.' },
);
export type RawDocumentNeeds = Static<typeof DocumentNeeds>;

export const MoveSchema = object({
  title: Type.Optional(Text),
  from: oneOrMore(name('stage'), 'A stage, several, or `any`.'),
  to: Type.Union([name('stage'), Type.Array(Target)], {
    description: 'A stage, `done` for the end of a branch, or the first whose condition holds.',
  }),
  resume: Type.Optional(Resume),
  by: Type.Optional(oneOrMore(name('role'), 'The roles that may make the move.')),
  when: Type.Optional(Condition),
  otherwise: Type.Optional(Text),
  ask: Type.Optional(oneOrMore(Asked, 'Fields of the form of the move; also `reason`, `note`.')),
  complete: Type.Optional(oneOrMore(name('field'), 'Fields that the move must leave filled.')),
  set: Type.Optional(mapOf(fieldIdPattern, ValueOrFormula, 'Values that the move sets.')),
  incomplete: Type.Optional(
    Type.Literal('allowed', {
      description:
        'The move may be made while its stage is not complete: `allowed`, for losing and for pausing.',
    }),
  ),
  after: Type.Optional(DurationText),
  reopens: Type.Optional(Type.Boolean()),
  handoff: Type.Optional(name('handoff')),
  approval: Type.Optional(ApprovalSchema),
  tasks: Type.Optional(oneOrMore(name('task'), 'Tasks that must be done.')),
  documents: Type.Optional(DocumentNeeds),
});
export type RawMove = Static<typeof MoveSchema>;
export type RawTarget = Static<typeof Target>;
