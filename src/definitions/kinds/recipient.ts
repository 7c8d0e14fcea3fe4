import { Type, type Static } from 'typebox';
import { Formula, name, object } from './parts.ts';

/** Who is meant without naming anybody. */
export const recipientWords = [
  'owner',
  'giver',
  'receiver',
  'assignee',
  'followers',
  'manager',
  'liaison',
] as const;

const word = Type.String({
  description:
    '`owner`, `giver`, `receiver`, `assignee`, `followers`, `manager`, `liaison`, or a person after `=`.',
});

/** The ways to write somebody; a list of them may hold more. */
export const recipientForms = [
  word,
  object({ role: name('role') }),
  object({ team: name('team') }),
  object({ department: name('department') }),
  object({ person: Formula }),
] as const;

export const RecipientSchema = Type.Union([...recipientForms], {
  description: 'Somebody who is told or asked.',
});
export type RawRecipient = Static<typeof RecipientSchema>;
