import { Type, type Static } from 'typebox';
import { name, object } from '../parts.ts';

const Participant = Type.Union([
  object({ role: name('role') }),
  object({ team: name('team') }),
  object({ department: name('department') }),
  object({ person: Type.String({ description: 'An e-mail address.' }) }),
]);
export type RawParticipant = Static<typeof Participant>;

export const Participants = Type.Union([Participant, Type.Array(Participant, { minItems: 1 })], {
  description: 'Who takes part.',
});
