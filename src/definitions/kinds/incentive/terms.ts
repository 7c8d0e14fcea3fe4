import { Type, type Static } from 'typebox';
import { businessPeriods, weekPatterns } from '../../../shared/index.ts';
import { DurationText, name, object, mapOf, oneOrMore, idPattern } from '../parts.ts';

const amount = (description: string) =>
  Type.String({ description: `${description}, such as \`CNY 6000\`.` });
const percent = (description: string) =>
  Type.String({ description: `${description}, such as \`5 %\`.` });
const above = Type.Optional(
  Type.String({
    description:
      'Only what is above it counts: `CNY 1000000 of team`, or `100 % of quota of team`.',
  }),
);

export const PeriodSchema = object({
  every: Type.Enum([...businessPeriods]),
  zone: Type.Optional(
    Type.String({ description: 'The time zone in which it begins, such as `Asia/Shanghai`.' }),
  ),
  fiscal: Type.Optional(
    Type.Boolean({ description: 'Quarters and years are those of the fiscal year.' }),
  ),
  weeks: Type.Optional(
    Type.Enum([...weekPatterns], {
      description: 'The fiscal year consists of weeks, so many in the months of each quarter.',
    }),
  ),
  'year ends': Type.Optional(
    Type.String({
      description:
        'Where a fiscal year of weeks ends: `last saturday of january`, or `saturday nearest the end of january`.',
    }),
  ),
});
export type RawIncentivePeriod = Static<typeof PeriodSchema>;

export const ConvertSchema = object(
  {
    'rate of': Type.String({
      description:
        'The day whose rate counts: `entry` (on which the case was credited), `period end`, or a date of the case after `=`.',
    }),
    through: Type.Optional(
      Type.String({ description: 'A currency through which is converted, such as `USD`.' }),
    ),
    'either way': Type.Optional(
      Type.Boolean({ description: 'A rate of the other direction may be turned round.' }),
    ),
  },
  'How amounts in other currencies are converted.',
);
export type RawConvert = Static<typeof ConvertSchema>;

const unit = Type.Optional(
  Type.Union([Type.Number(), Type.String()], {
    description: 'The smallest unit of what is paid, such as `0.01`.',
  }),
);
export const RoundingSchema = object({
  'half up': unit,
  'half even': unit,
  at: Type.Optional(
    Type.Enum(['entry', 'period'], {
      description: 'Each entry is rounded by itself, or the sum of the period.',
    }),
  ),
});
export type RawRounding = Static<typeof RoundingSchema>;

export const QuotaSchema = Type.Union([
  Type.String({ description: 'The same for everybody: `CNY 200000`.' }),
  object({ metric: name('metric') }, 'What is set for each person as target of a metric.'),
  object({ goal: name('goal') }, 'What is set for each person as target of the metric of a goal.'),
]);
export type RawQuota = Static<typeof QuotaSchema>;

const Measure = object({
  metric: name('metric'),
  of: Type.Optional(
    Type.Enum(['person', 'team', 'department', 'company'], {
      description: 'Whose figure counts: that of the person, his team, his department, or all.',
    }),
  ),
  missing: Type.Optional(
    Type.Union([Type.Literal(0), Type.Literal('leave out')], {
      description: 'Where there is no figure: it scores `0`, or its weight goes to the others.',
    }),
  ),
  weight: percent('How much it counts; the weights add up to 100 %'),
  from: Type.Union([Type.String(), Type.Number()], { description: 'The figure that scores 0 %.' }),
  to: Type.Union([Type.String(), Type.Number()], { description: 'The figure that scores 100 %.' }),
});
export const Scorecards = mapOf(
  idPattern,
  Type.Array(Measure, { minItems: 1 }),
  'Weighted figures that make one score.',
);
export type RawScorecards = Static<typeof Scorecards>;

const factor = Type.Number({ minimum: 0 });
export const TimesSchema = object(
  { scorecard: name('scorecard'), from: factor, to: factor },
  'What is earned is multiplied: by `from` at a score of 0 %, by `to` at 100 %.',
);
export type RawTimes = Static<typeof TimesSchema>;

export const DrawSchema = object({
  recoverable: Type.Optional(amount('Paid in advance and recovered from later earnings')),
  'non-recoverable': Type.Optional(amount('Paid in any case and never owed')),
  every: Type.Optional(Type.Enum([...businessPeriods])),
});
export type RawDraw = Static<typeof DrawSchema>;

export const ClawbackSchema = object({
  when: Type.Union([Type.String(), Type.Boolean()], {
    description: 'When what was paid for a case is taken back, such as `case.cancelled`.',
  }),
  within: Type.Optional(DurationText),
  how: Type.String({
    description:
      '`full`, a part such as `50 %`, `pro rata` (by whole units of the window that are left), or `pro rata by day`.',
  }),
});
export type RawClawback = Static<typeof ClawbackSchema>;

const OverrideSchema = object({
  to: Type.Enum(['manager', 'manager of manager']),
  rate: percent('A part of what those who report to the manager are credited with or earn'),
  of: Type.Optional(Type.Enum(['sales', 'commission'])),
  above,
});
export type RawOverride = Static<typeof OverrideSchema>;
export const Overrides = oneOrMore(
  OverrideSchema,
  'What managers are paid for those below them; one rule or several.',
);

export const PoolSchema = object({
  of: Type.Enum(['team']),
  rate: Type.Optional(percent('A part of what the team is credited with')),
  amount: Type.Optional(amount('A fixed amount for the team')),
  above,
  shared: Type.Union(
    [
      Type.Enum(['equally', 'by credit']),
      object({
        weights: mapOf(idPattern, Type.Integer({ minimum: 0 }), 'How much each role counts.'),
      }),
    ],
    { description: 'How the members share it.' },
  ),
});
export type RawPool = Static<typeof PoolSchema>;
