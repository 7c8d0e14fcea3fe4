import { Type, type Static } from 'typebox';
import { DurationText, Formula, name, object, oneOrMore } from './parts.ts';
import { recipientForms } from './recipient.ts';

const after = Type.Optional(DurationText);
const EscalationForms = Type.Union([
  ...recipientForms,
  object({
    to: Type.Union([
      Type.String(),
      object({ role: name('role') }),
      object({ team: name('team') }),
      object({ department: name('department') }),
      object({ person: Formula }),
    ]),
    after,
  }),
]);
export type RawEscalation = Static<typeof EscalationForms>;

/** The settings of a time limit, which some things have beside their own. */
export const clockSettings = {
  within: Type.Optional(DurationText),
  until: Type.Optional(
    Type.String({ description: 'A date or a moment, such as `=case.expected`.' }),
  ),
  warn: Type.Optional(
    Type.String({ description: 'How long before the end to warn: `4 working hours before`.' }),
  ),
  escalate: Type.Optional(
    oneOrMore(EscalationForms, 'Who is told after the end, one after the other.'),
  ),
};

export const ClockSchema = object(clockSettings);
export type RawClock = Static<typeof ClockSchema>;
