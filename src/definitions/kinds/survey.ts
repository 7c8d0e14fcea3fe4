import { Type, type Static } from 'typebox';
import { ScheduleSchema } from './document-occasion.ts';
import { fieldSettings, tableColumns, typeName } from './field.ts';
import {
  Condition,
  DurationText,
  Formula,
  Text,
  fieldIdPattern,
  heading,
  mapOf,
  name,
  object,
  oneOrMore,
} from './parts.ts';
import { recipientForms } from './recipient.ts';

/** What a question measures. */
export const surveyMeasures = ['recommendation', 'satisfaction'] as const;

/** How a handoff can have come to its end. */
export const handoffEnds = ['accepted', 'rejected', 'returned'] as const;

const Question = Type.Union(
  [
    typeName,
    object({
      ...fieldSettings,
      columns: tableColumns,
      measures: Type.Optional(Type.Enum([...surveyMeasures])),
      top: Type.Optional(
        Type.Integer({
          minimum: 1,
          description: 'How many of the best answers count as satisfied.',
        }),
      ),
    }),
  ],
  { description: 'A question: a field, and what it measures.' },
);
export type RawQuestion = Static<typeof Question>;

const Outside = object(
  { name: Type.Optional(Formula), email: Formula, language: Type.Optional(Formula) },
  'Somebody outside the house, by expressions.',
);

const after = Type.Optional(DurationText);
const where = Type.Optional(Condition);
const Occasion = Type.Union([
  object({ entered: oneOrMore(name('stage')), after, where }),
  object({ moved: oneOrMore(name('move')), after, where }),
  object({
    handoff: oneOrMore(name('handoff')),
    ended: Type.Optional(oneOrMore(Type.Enum([...handoffEnds]))),
    after,
    where,
  }),
  ScheduleSchema,
]);
export type RawSurveyOccasion = Static<typeof Occasion>;

export const SurveySchema = Type.Object(
  {
    ...heading('Survey'),
    about: Type.Union([object({ funnel: name('funnel') }), object({ handoffs: name('funnel') })], {
      description: 'The cases of a funnel, or the handoffs between departments in it.',
    }),
    to: Type.Union([Outside, oneOrMore(Type.Union([...recipientForms]))], {
      description: 'Who is asked: somebody outside, or people of the house.',
    }),
    send: Type.Optional(
      oneOrMore(Occasion, 'When it is sent by itself; without it, by hand alone.'),
    ),
    'open for': Type.Optional(DurationText),
    remind: Type.Optional(oneOrMore(DurationText)),
    'at most': Type.Optional(Type.String({ examples: ['once in 90 days'] })),
    text: Type.Optional(Text),
    thanks: Type.Optional(Text),
    questions: mapOf(fieldIdPattern, Question, 'The questions, by id, in this order.'),
    alert: Type.Optional(
      object(
        {
          when: Condition,
          to: oneOrMore(Type.Union([...recipientForms])),
          within: Type.Optional(DurationText),
        },
        'Answers that somebody looks after at once.',
      ),
    ),
  },
  {
    additionalProperties: false,
    title: 'Survey',
    description: 'What customers and colleagues are asked, and when.',
  },
);
export type RawSurvey = Static<typeof SurveySchema>;
