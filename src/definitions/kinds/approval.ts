import { Type, type Static } from 'typebox';
import { clockSettings } from './clock.ts';
import { Condition, Formula, Text, idPattern, name, object, oneOrMore } from './parts.ts';

const levels = Type.Optional(Type.Integer({ minimum: 1, maximum: 10 }));
const managerOf = Type.Enum(['owner']);

const Approver = Type.Union([
  Type.String({ description: 'A role, or a person after `=`.' }),
  object({ role: name('role') }),
  object({ team: name('team') }),
  object({ department: name('department') }),
  object({ 'manager of': managerOf, levels }),
  object({ liaison: name('department') }),
  object({ person: Formula }),
]);
export type RawApprover = Static<typeof Approver>;

const approvers = Type.Optional(oneOrMore(Approver));

/** In how many ways it can be said who must agree; one of them is written. */
const choice = {
  'one of': approvers,
  'all of': approvers,
  'manager of': Type.Optional(managerOf),
  levels,
  liaison: Type.Optional(name('department')),
  person: Type.Optional(Formula),
};

/** `2 of: lawyer` and the like. */
const someOf = {
  patternProperties: { '^[0-9]+ of$': oneOrMore(Approver) },
  additionalProperties: false,
};

const amount = Type.String({ description: 'A currency and an amount, such as `CNY 500000`.' });
const Band = Type.Object(
  { 'up to': Type.Optional(amount), above: Type.Optional(amount), ...choice },
  someOf,
);
export type RawBand = Static<typeof Band>;

const step = {
  ...choice,
  'by amount': Type.Optional(
    Type.String({ description: 'The amount by which is decided, such as `=case.total`.' }),
  ),
  bands: Type.Optional(
    Type.Array(Band, { minItems: 1, description: 'Who agrees, by amount, from small to large.' }),
  ),
};

const Step = Type.Object(
  {
    id: Type.Optional(Type.String({ pattern: idPattern })),
    title: Type.Optional(Text),
    when: Type.Optional(Condition),
    ...step,
  },
  someOf,
);
export type RawApprovalStep = Static<typeof Step>;

export const ApprovalSchema = Type.Object(
  {
    title: Type.Optional(Text),
    when: Type.Optional(Condition),
    ...step,
    'in order': Type.Optional(
      Type.Array(Type.Union([Type.String({ description: 'A role.' }), Step]), { minItems: 1 }),
    ),
    rejected: Type.Optional(name('stage')),
    ...clockSettings,
  },
  { ...someOf, description: 'Who must agree.' },
);
export type RawApproval = Static<typeof ApprovalSchema>;
