import { Type, type Static } from 'typebox';
import { Condition, Formula, name, object, oneOrMore } from '../parts.ts';

const Share = object({
  to: Type.String({
    description:
      'Who is credited: `owner`, `holder of qualified` (who owned the case when it left that stage), or a person after `=`.',
  }),
  share: Type.String({ description: 'A part of the whole, such as `85 %`.' }),
});
export type RawShare = Static<typeof Share>;

/** What is credited, when and to whom. */
export const CreditSchema = object({
  when: object(
    {
      funnel: name('funnel'),
      outcome: Type.Optional(name('outcome')),
      entered: Type.Optional(name('stage')),
      where: Type.Optional(Condition),
    },
    'When a case is credited: it comes to an outcome or enters a stage, for the first time.',
  ),
  amount: Type.Optional(Formula),
  'as of': Type.Optional(
    Type.Enum(['now', 'entry'], {
      description: 'Which fields of the case count: those of now, or those when it entered.',
    }),
  ),
  split: Type.Optional(
    Type.Array(Share, {
      minItems: 1,
      description: 'Who is credited with which part; the parts add up to 100 %.',
    }),
  ),
  overlay: Type.Optional(
    Type.Array(Share, { minItems: 1, description: 'Who is credited on top of the whole.' }),
  ),
});
export type RawCredit = Static<typeof CreditSchema>;

export const Credits = oneOrMore(CreditSchema, 'What is credited; one rule or several.');
