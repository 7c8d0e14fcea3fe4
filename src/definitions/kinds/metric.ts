import { Type, type Static } from 'typebox';
import { Condition, heading, name, object, oneOrMore } from './parts.ts';

const when = Type.Optional(Condition);
const dated = Type.Optional(
  Type.String({
    description:
      'The date or moment that puts a row into a period, where it is not when it was opened or entered the stage.',
  }),
);
const person = Type.Optional(
  Type.String({
    description: 'The field that names whose figure it counts for; the owner by default.',
  }),
);
const ofRecords = { when, dated, person };
const Population = Type.Union(
  [
    object({
      funnel: name('funnel'),
      entered: Type.Optional(name('stage')),
      when,
      dated,
      person,
    }),
    object({ record: name('record type'), ...ofRecords }),
    object({ survey: name('survey'), ...ofRecords }),
    object({ meeting: name('meeting'), ...ofRecords }),
    object({ training: name('training'), ...ofRecords }),
    object({ award: name('award'), ...ofRecords }),
    object({
      handoffs: name('funnel'),
      only: Type.Optional(oneOrMore(name('handoff'))),
      side: Type.Optional(Type.Enum(['giver', 'receiver'])),
    }),
  ],
  { description: 'What the figure is about.' },
);
export type RawPopulation = Static<typeof Population>;

const metricFormats = ['number', 'integer', 'money', 'percent', 'days'] as const;

export const MetricSchema = Type.Object(
  {
    ...heading('Metric'),
    of: Type.Optional(Population),
    value: Type.Union([
      Type.String({
        description:
          '`=count()`, `=distinct(case.company)`, `=sum(case.total)`, `=average(…)`, `=minimum(…)`, `=maximum(…)`, `=median(…)`, `=percentile(case.total, 0.9)`; of a field, or of `days(case.opened, case.closed)`. Of handoffs: `first time right`, `acceptance rate`, `breached`, …',
      }),
      object({ ratio: Type.Array(name('metric'), { minItems: 2, maxItems: 2 }) }),
    ]),
    format: Type.Optional(Type.Enum([...metricFormats])),
  },
  { additionalProperties: false, title: 'Metric', description: 'One named figure.' },
);
export type RawMetric = Static<typeof MetricSchema>;
