import { Type, type Static } from 'typebox';
import { PeriodSchema } from './incentive/terms.ts';
import { heading, name, object, oneOrMore } from './parts.ts';

const percent = (description: string) => Type.Optional(Type.String({ description }));

const Owner = Type.Union(
  [
    object({ role: name('role') }),
    object({ team: name('team') }),
    object({ department: name('department') }),
  ],
  { description: 'Who answers for it.' },
);

export const GoalSchema = Type.Object(
  {
    ...heading('Goal'),
    metric: name('metric'),
    period: PeriodSchema,
    owner: Owner,
    'carried by': Type.Optional(
      oneOrMore(
        name('department'),
        'The departments that carry it together; the whole company where none is named.',
      ),
    ),
    better: Type.Optional(
      Type.Enum(['higher', 'lower'], {
        description: 'Which figures are good; `higher` by default.',
      }),
    ),
    amber: percent('Below this part of what is expected to date it is amber; `90 %` by default.'),
    red: percent('Below this part of what is expected to date it is red; `70 %` by default.'),
    parts: Type.Optional(
      Type.Enum(['add up', 'at least'], {
        description:
          'What the targets below must come to together: the target above, or that at least. Not held against it without.',
      }),
    ),
  },
  {
    additionalProperties: false,
    title: 'Goal',
    description: 'What is to be reached of a metric in each period, and how far one has come.',
  },
);
export type RawGoal = Static<typeof GoalSchema>;
