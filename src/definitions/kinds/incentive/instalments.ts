import { Type, type Static } from 'typebox';
import { object } from '../parts.ts';

const moment =
  'a time such as `90 days`, a stage that the case enters such as `entered live`, or a condition after `=`';
const share = Type.String({ description: 'A part of what is earned, such as `20 %`.' });

export const HoldbackSchema = object(
  { share, until: Type.String({ description: `Until when: ${moment}.` }) },
  'A part of what is earned for a case is paid later.',
);
export type RawHoldback = Static<typeof HoldbackSchema>;

const Instalment = object({
  share,
  after: Type.Optional(Type.String({ description: `When: ${moment}; at once if it is not said.` })),
});
export const PayIn = Type.Array(Instalment, {
  minItems: 2,
  description: 'What is earned for a case is paid in parts that add up to 100 %.',
});
export type RawPayIn = Static<typeof PayIn>;
