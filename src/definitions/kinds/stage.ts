import { Type, type Static } from 'typebox';
import {
  Condition,
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

const Requirement = object({ when: Condition, message: Text });
export type RawRequirement = Static<typeof Requirement>;

const Opens = object({
  funnel: name('funnel'),
  with: Type.Optional(mapOf(fieldIdPattern, ValueOrFormula)),
  when: Type.Optional(Condition),
});
export type RawOpens = Static<typeof Opens>;

const Clock = object({
  within: DurationText,
  warn: Type.Optional(
    Type.String({ description: 'How long before the end to warn: `4 working hours before`.' }),
  ),
});
export type RawClock = Static<typeof Clock>;

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
    clock: Type.Optional(Clock),
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
    then: Type.Optional(name('stage that follows when every branch is done')),
  },
  { additionalProperties: false },
);

export const StageSchema = Type.Cyclic({ Stage }, 'Stage');
export type RawStage = Static<typeof StageSchema>;
