import { Type, type Static } from 'typebox';
import { Condition, heading, name, object } from './parts.ts';

const when = Type.Optional(Condition);
const Population = Type.Union(
  [
    object({
      funnel: name('funnel'),
      entered: Type.Optional(name('stage')),
      when,
    }),
    object({ record: name('record type'), when }),
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
          '`=count()`, `=distinct(case.company)`, `=sum(case.total)`, `=average(…)`, `=minimum(…)`, `=maximum(…)`, `=median(…)`, `=percentile(case.total, 0.9)`; of a field, or of `days(case.opened, case.closed)`.',
      }),
      object({ ratio: Type.Array(name('metric'), { minItems: 2, maxItems: 2 }) }),
    ]),
    format: Type.Optional(Type.Enum([...metricFormats])),
  },
  { additionalProperties: false, title: 'Metric', description: 'One named figure.' },
);
export type RawMetric = Static<typeof MetricSchema>;
