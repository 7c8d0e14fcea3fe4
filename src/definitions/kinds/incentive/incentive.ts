import { Type, type Static } from 'typebox';
import { heading, name, object, oneOrMore } from '../parts.ts';
import { Awards } from './awards.ts';
import { Credits } from './credit.ts';
import { HoldbackSchema, PayIn } from './instalments.ts';
import { Participants } from './participants.ts';
import { Pays } from './pays.ts';
import {
  ClawbackSchema,
  ConvertSchema,
  DrawSchema,
  Overrides,
  PeriodSchema,
  PoolSchema,
  QuotaSchema,
  RoundingSchema,
  Scorecards,
  TimesSchema,
} from './terms.ts';

const money = (description: string) => Type.Optional(Type.String({ description }));
const date = Type.Optional(Type.String({ description: 'A date, such as `2026-01-01`.' }));

export const IncentiveSchema = Type.Object(
  {
    ...heading('Incentive'),
    for: Participants,
    effective: Type.Optional(
      object({ from: date, until: date }, 'The first and the last day on which it holds.'),
    ),
    exclusive: Type.Optional(
      Type.Boolean({ description: 'Nobody takes part in any other plan at the same time.' }),
    ),
    'exclusive with': Type.Optional(
      oneOrMore(name('plan'), 'Nobody takes part in these plans at the same time.'),
    ),
    period: PeriodSchema,
    currency: Type.String({ description: 'A code of ISO 4217, such as `CNY`.' }),
    convert: Type.Optional(ConvertSchema),
    rounding: Type.Optional(RoundingSchema),
    prorate: Type.Optional(
      Type.Enum(['days', 'working days', 'none'], {
        description: 'How amounts of a period count for who takes part for a part of it.',
      }),
    ),
    credit: Type.Optional(Credits),
    quota: Type.Optional(QuotaSchema),
    pays: Pays,
    scorecards: Type.Optional(Scorecards),
    times: Type.Optional(TimesSchema),
    cap: money('The most that is earned in a period, such as `CNY 300000`.'),
    floor: money('The least that is earned in a period, such as `CNY 0`.'),
    guarantee: money('The least that is paid in a period, such as `CNY 6000`.'),
    draw: Type.Optional(DrawSchema),
    clawback: Type.Optional(ClawbackSchema),
    holdback: Type.Optional(HoldbackSchema),
    'pay in': Type.Optional(PayIn),
    awards: Type.Optional(Awards),
    override: Type.Optional(Overrides),
    pool: Type.Optional(PoolSchema),
  },
  {
    additionalProperties: false,
    title: 'Incentive',
    description: 'What is paid to whom for which results, period by period.',
  },
);
export type RawIncentive = Static<typeof IncentiveSchema>;
