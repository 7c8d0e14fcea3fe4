import { Type, type Static } from 'typebox';
import { ApprovalSchema } from './approval.ts';
import { ClockSchema } from './clock.ts';
import {
  Condition,
  Text,
  ValueOrFormula,
  fieldIdPattern,
  idPattern,
  mapOf,
  name,
  object,
  oneOrMore,
} from './parts.ts';
import { TaskSchema } from './task.ts';

const Requirement = object({ when: Condition, message: Text });
export type RawRequirement = Static<typeof Requirement>;

const Opens = object({
  funnel: name('funnel'),
  with: Type.Optional(mapOf(fieldIdPattern, ValueOrFormula)),
  when: Type.Optional(Condition),
});
export type RawOpens = Static<typeof Opens>;

const Branches = mapOf(idPattern, Type.Ref('Stage'), 'Branches side by side, by id.');

/** One shape for every stage; which settings go together is checked apart. */
const Stage = Type.Object(
  {
    title: Type.Optional(Text),
    means: Type.Optional(Text),
    guidance: Type.Optional(Text),
    department: Type.Optional(name('department')),
    role: Type.Optional(name('role')),
    owner: Type.Optional(
      Type.String({ description: 'Who owns the case on entering: `=case.company.owner`.' }),
    ),
    complete: Type.Optional(
      oneOrMore(name('field'), 'Fields that must be filled before the case leaves.'),
    ),
    enter: Type.Optional(Type.Array(Requirement)),
    leave: Type.Optional(Type.Array(Requirement)),
    when: Type.Optional(Condition),
    clock: Type.Optional(ClockSchema),
    'waits for': Type.Optional(Text),
    tasks: Type.Optional(mapOf(idPattern, TaskSchema, 'What is to be done here, by id.')),
    approval: Type.Optional(ApprovalSchema),
    opens: Type.Optional(oneOrMore(Opens, 'Cases that are opened in other funnels on entering.')),
    outcome: Type.Optional(Type.String({ description: '`won`, `lost` or another result.' })),
    reasons: Type.Optional(
      Type.Union([Type.Array(Type.String()), Type.Record(Type.String(), Text)], {
        description: 'The reasons to choose from.',
      }),
    ),
    start: Type.Optional(name('stage within this one')),
    stages: Type.Optional(mapOf(idPattern, Type.Ref('Stage'), 'Stages within this one.')),
    together: Type.Optional(Branches),
    then: Type.Optional(name('stage that follows when every branch is done, or all have agreed')),
  },
  { additionalProperties: false },
);

export const StageSchema = Type.Cyclic({ Stage }, 'Stage');
export type RawStage = Static<typeof StageSchema>;
