import { Type, type Static } from 'typebox';
import { businessPeriods } from '../../../shared/index.ts';
import { Condition, Formula, Text, idPattern, name, object, oneOrMore } from '../parts.ts';
import { Credits } from './credit.ts';
import { Participants } from './participants.ts';

const rate = Type.String({ description: 'A part of the amount, such as `5 %`.' });
const limit = Type.String({
  description: 'An amount or a part of the quota, such as `CNY 10000` or `100 % of quota`.',
});

const Tier = object({
  above: Type.Optional(limit),
  'up to': Type.Optional(limit),
  from: Type.Optional(limit),
  below: Type.Optional(limit),
  rate,
});
export type RawTier = Static<typeof Tier>;

const Point = object({ at: limit, rate });
export type RawPoint = Static<typeof Point>;

const CurvePoint = object({
  at: limit,
  pays: Type.String({ description: 'A part of the target, such as `50 % of target`.' }),
});
export type RawCurvePoint = Static<typeof CurvePoint>;

const CurveSchema = object(
  {
    target: Type.String({ description: 'What is paid at 100 % of the quota: `CNY 10000`.' }),
    threshold: Type.Optional(
      Type.Union([Type.String(), CurvePoint], {
        description:
          'Below it nothing is paid: `70 % of quota`; or `{ at: 70 % of quota, pays: 50 % of target }`.',
      }),
    ),
    accelerator: Type.Optional(
      Type.Number({
        minimum: 0,
        description: 'How many times as fast the payout grows above the quota.',
      }),
    ),
    points: Type.Optional(
      Type.Array(CurvePoint, { minItems: 1, description: 'The curve point by point.' }),
    ),
    stepped: Type.Optional(
      Type.Boolean({ description: 'The payout stays between two points instead of growing.' }),
    ),
    cap: Type.Optional(
      Type.String({
        description:
          'The most that counts: `200 % of target` for the payout, `150 % of quota` for what is attained.',
      }),
    ),
  },
  'A bonus by how much of the quota is attained.',
);
export type RawCurve = Static<typeof CurveSchema>;

/** How something is paid; one of `rate`, `tiers`, `table`, `curve`, `fee` and `bonus` is written. */
const PaySchema = object({
  id: Type.Optional(Type.String({ pattern: idPattern })),
  title: Type.Optional(Text),
  for: Type.Optional(Participants),
  credit: Type.Optional(Credits),
  rate: Type.Optional(
    Type.String({ description: 'A part of each amount: `5 %`, or a formula after `=`.' }),
  ),
  tiers: Type.Optional(
    Type.Array(Tier, { minItems: 1, description: 'Rates by amount, from small to large.' }),
  ),
  retroactive: Type.Optional(
    Type.Boolean({ description: 'The rate that is reached counts for the whole amount.' }),
  ),
  per: Type.Optional(
    Type.Enum(['deal', 'period', ...businessPeriods], {
      description:
        'What is held against tiers, table or curve: each deal, all of the period, or all so far of a longer time such as `year`.',
    }),
  ),
  counts: Type.Optional(
    Type.Enum(['own', 'all'], {
      description:
        'Whether what this rule credits is held against them, or everything that the plan credits.',
    }),
  ),
  when: Type.Optional(Condition),
  table: Type.Optional(
    Type.Array(Point, { minItems: 2, description: 'Rates between which is interpolated.' }),
  ),
  curve: Type.Optional(CurveSchema),
  fee: Type.Optional(Formula),
  bonus: Type.Optional(
    Type.String({ description: 'An amount at a score of 100 %, such as `CNY 10000`.' }),
  ),
  scorecard: Type.Optional(name('scorecard')),
});
export type RawPay = Static<typeof PaySchema>;

export const Pays = oneOrMore(PaySchema, 'How it is paid; one rule or several that add up.');
