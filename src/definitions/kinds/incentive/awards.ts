import { Type, type Static } from 'typebox';
import { Condition, Text, idPattern, name, object } from '../parts.ts';

const AwardSchema = object({
  id: Type.Optional(Type.String({ pattern: idPattern })),
  title: Text,
  to: Type.Enum(['person', 'team']),
  scorecard: Type.Optional(name('scorecard')),
  when: Condition,
  give: Type.Union(
    [
      object({ recognition: Text }),
      object({ budget: Type.String({ description: 'An amount such as `CNY 5000`.' }) }),
    ],
    { description: 'A recognition, or a budget that is spent together.' },
  ),
});
export type RawAward = Static<typeof AwardSchema>;

export const Awards = Type.Array(AwardSchema, {
  minItems: 1,
  description: 'What is given besides pay.',
});
