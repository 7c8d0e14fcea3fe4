import { Type, type Static } from 'typebox';
import { name, object } from '../parts.ts';

const date = (which: string) =>
  Type.Optional(Type.String({ description: `The ${which} day, such as \`2026-03-01\`.` }));
const dates = { from: date('first'), until: date('last') };

const Participant = Type.Union([
  object({ role: name('role'), ...dates }),
  object({ team: name('team'), ...dates }),
  object({ department: name('department'), ...dates }),
  object({ person: Type.String({ description: 'An e-mail address.' }), ...dates }),
]);
export type RawParticipant = Static<typeof Participant>;

export const Participants = Type.Union([Participant, Type.Array(Participant, { minItems: 1 })], {
  description: 'Who takes part.',
});
