import { Type } from 'typebox';
import { GoalSchema } from '../reporting/goal-json.ts';
import { closed, Instant, Title } from '../schemas/parts.ts';

/** What the answers about the health of collaboration are made of. Amounts are decimal texts. */

export const PeriodSchema = closed({ from: Instant, to: Instant });

export const NamedSchema = closed({ id: Type.String(), title: Title });
const Department = Type.Optional(NamedSchema);

export const FigureWordsSchema = closed({
  id: Type.String(),
  title: Title,
  definition: Type.String({ description: 'How it is reckoned, in words.' }),
});

const ShareSchema = closed({
  of: Type.Integer(),
  to: Type.Integer(),
  value: Type.Optional(Type.Number({ description: 'Absent where nothing was counted.' })),
  low: Type.Number({ description: 'With 95 percent confidence it lies above this (Wilson).' }),
  high: Type.Number({ description: 'And below this.' }),
});

const Rates = closed({
  acceptance: ShareSchema,
  firstTimeRight: ShareSchema,
  rework: ShareSchema,
  breach: ShareSchema,
});

const Amount = Type.Optional(Type.String({ description: 'Of what is at stake in the funnel.' }));

export const PairSchema = closed({
  giver: Department,
  receiver: Department,
  offers: Type.Integer(),
  cases: Type.Integer(),
  open: Type.Integer({ description: 'Offers that await their answer.' }),
  kept: Type.Integer({ description: 'Accepted and not sent back.' }),
  rates: Rates,
  funnels: Type.Array(
    closed({
      funnel: NamedSchema,
      offers: Type.Integer(),
      cases: Type.Integer(),
      open: Type.Integer(),
      kept: Type.Integer(),
      rates: Rates,
      waiting: Type.Optional(Type.Number({ description: 'Median working hours to the answer.' })),
      reasons: Type.Array(closed({ id: Type.String(), title: Title, count: Type.Integer() })),
      value: Amount,
    }),
  ),
});

const Stays = closed({
  count: Type.Integer(),
  days: Type.Number({ description: 'In all.' }),
  median: Type.Optional(Type.Number()),
  cost: Type.Optional(Type.String({ description: 'Amount × days.' })),
});

const StaySchema = closed({
  of: NamedSchema,
  department: Department,
  handoff: Type.Optional(NamedSchema),
  ended: Stays,
  standing: Stays,
});

export const WaySchema = closed({
  stages: Type.Array(Type.String()),
  cases: Type.Integer(),
  share: Type.Number(),
  closed: Type.Integer(),
  median: Type.Optional(Type.Number({ description: 'Days from opening to closing.' })),
  value: Amount,
  outcomes: Type.Array(closed({ outcome: Type.String(), cases: Type.Integer() })),
  deviations: Type.Array(
    closed({ kind: Type.Enum(['skipped', 'repeated', 'back', 'aside']), stage: Type.String() }),
  ),
});

export const WaysSchema = closed({
  path: Type.Array(Type.String(), { description: 'The stages of the way that is defined.' }),
  cases: Type.Integer({ description: 'Closed in the period.' }),
  ways: Type.Integer({ description: 'Different ones.' }),
  judged: Type.Integer({ description: 'Cases whose way was looked at.' }),
  conforming: ShareSchema,
  rows: Type.Array(WaySchema),
  deviations: Type.Array(
    closed({
      kind: Type.Enum(['skipped', 'repeated', 'back', 'aside']),
      stage: Type.String(),
      cases: Type.Integer(),
    }),
  ),
});

export const FunnelHealthSchema = closed({
  id: Type.String(),
  title: Title,
  stake: Type.Optional(
    closed({
      field: Type.String(),
      title: Title,
      currency: Type.String(),
    }),
  ),
  stages: Type.Array(NamedSchema, { description: 'Those of which the ways are made.' }),
  stays: Type.Array(StaySchema),
  waits: Type.Array(StaySchema),
  ways: WaysSchema,
});

export const SatisfactionSchema = closed({
  survey: NamedSchema,
  about: Department,
  asked: Type.Optional(NamedSchema),
  answers: Type.Integer(),
  satisfied: Type.Optional(ShareSchema),
  recommendation: Type.Optional(
    Type.String({ description: 'Net Promoter Score, from −100 to 100.' }),
  ),
});

export const HealthSchema = closed({
  period: PeriodSchema,
  release: Type.Integer(),
  readAt: Instant,
  figures: Type.Array(FigureWordsSchema),
  pairs: Type.Array(PairSchema),
  satisfaction: Type.Array(SatisfactionSchema, {
    description: 'What surveys say of departments; colleagues by the department that was asked.',
  }),
  goals: Type.Array(GoalSchema, {
    description:
      'Goals that departments carry together, as they stood at the end of the period or stand now.',
  }),
  funnels: Type.Array(FunnelHealthSchema),
});

const Measured = closed({
  value: Type.Optional(Type.Number()),
  count: Type.Integer(),
  low: Type.Optional(Type.Number()),
  high: Type.Optional(Type.Number()),
});

export const ChangesSchema = closed({
  period: PeriodSchema,
  before: PeriodSchema,
  method: Type.String({ description: 'How it is judged whether a change is more than chance.' }),
  compared: Type.Integer({ description: 'Figures of which both periods have enough.' }),
  figures: Type.Array(FigureWordsSchema),
  changes: Type.Array(
    closed({
      about: Type.Enum(['pair', 'stage', 'wait', 'funnel']),
      figure: Type.String(),
      unit: Type.Enum(['share', 'days']),
      funnel: Type.Optional(NamedSchema),
      giver: Department,
      receiver: Department,
      of: Type.Optional(NamedSchema),
      department: Department,
      handoff: Type.Optional(NamedSchema),
      before: Measured,
      now: Measured,
      difference: Type.Optional(
        closed({
          value: Type.Number(),
          low: Type.Optional(Type.Number()),
          high: Type.Optional(Type.Number()),
        }),
      ),
      verdict: Type.Enum(['clear', 'unclear', 'few']),
      better: Type.Optional(Type.Boolean()),
      weight: Type.Number(),
    }),
  ),
});
