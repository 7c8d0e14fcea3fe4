import { Type, type Static } from 'typebox';
import {
  Condition,
  DocumentState,
  DurationText,
  Formula,
  Text,
  idPattern,
  mapOf,
  name,
  object,
  oneOrMore,
} from './parts.ts';

const ChecklistItem = Type.Union([
  Type.String({ description: 'A field that must be filled.' }),
  object({ title: Text, when: Condition }),
  object({ field: name('field'), title: Type.Optional(Text) }),
  object({ task: name('task'), title: Type.Optional(Text) }),
  object({
    document: name('document'),
    as: Type.Optional(DocumentState),
    title: Type.Optional(Text),
  }),
]);
export type RawChecklistItem = Static<typeof ChecklistItem>;

const Pool = Type.Union(
  [
    Type.Enum(['liaison']),
    object({
      role: Type.Optional(name('role')),
      team: Type.Optional(name('team')),
      department: Type.Optional(name('department')),
      person: Type.Optional(Formula),
    }),
  ],
  { description: 'Those who are every one of what is named, or `liaison`.' },
);
export type RawPool = Static<typeof Pool>;

export const strategies = ['round robin', 'least loaded', 'most skilled', 'anyone'] as const;

const Route = object({
  when: Type.Optional(Condition),
  to: Pool,
  by: Type.Optional(Type.Enum([...strategies])),
  keep: Type.Optional(
    Type.String({ description: 'A reference whose owner is preferred, or a person after `=`.' }),
  ),
  skills: Type.Optional(oneOrMore(Type.String(), 'Skills, or expressions after `=`.')),
  weights: Type.Optional(mapOf(idPattern, Type.Number({ minimum: 0 }), 'By stage.')),
});
export type RawRoute = Static<typeof Route>;

const Silence = Type.Union([
  Type.String({
    description:
      '`remind`, `escalate to manager`, `offer to next`, `offer to liaison`, `offer to role sdr`, `return` or `accept`.',
  }),
  object({ do: Type.String(), after: Type.Optional(DurationText) }),
]);
export type RawSilence = Static<typeof Silence>;

const Accept = Type.Union([
  Type.Enum(['automatic']),
  object({
    within: Type.Optional(DurationText),
    warn: Type.Optional(
      Type.String({ description: 'How long before the end to warn: `1 working hour before`.' }),
    ),
    'on silence': Type.Optional(oneOrMore(Silence, 'What is done when nobody answers.')),
  }),
]);

const Return = object({
  reasons: Type.Union([Type.Array(Type.String()), Type.Record(Type.String(), Text)], {
    description: 'The reasons to choose from.',
  }),
  'back to': name('stage'),
  then: Type.Optional(Type.Enum(['again', 'jump back'])),
  note: Type.Optional(Type.Enum(['required', 'optional'])),
});
export type RawReturn = Static<typeof Return>;

export const HandoffSchema = object({
  title: Type.Optional(Text),
  from: Type.Optional(name('department')),
  to: Type.Optional(name('department')),
  checklist: Type.Optional(oneOrMore(ChecklistItem, 'What must hold when the case is offered.')),
  by: Type.Optional(oneOrMore(name('role'), 'The roles that may offer.')),
  route: Type.Optional(oneOrMore(Route, 'Who receives; the first rule whose condition holds.')),
  accept: Type.Optional(Accept),
  reject: Type.Optional(Return),
  return: Type.Optional(Return),
});
export type RawHandoff = Static<typeof HandoffSchema>;
