import { Type } from 'typebox';
import { closed, id, Instant, name } from './parts.ts';
import { Someone } from './standing.ts';

/** What the answers about payouts are made of. Amounts are decimal texts in the currency of the plan. */

export const Amount = Type.String({
  description: 'A decimal number, in the currency of the plan.',
});

export const onePeriod = closed({
  plan: name('The incentive plan.'),
  period: id('Label of the period, such as `2026-Q1`.'),
});

const PeriodSchema = closed({ label: Type.String(), from: Instant, until: Instant });

const BookEventSchema = closed({
  what: Type.String({
    description: 'submitted, returned, approved, closed, reopened, adjusted or exported.',
  }),
  at: Instant,
  by: Someone,
  reason: Type.Optional(Type.String()),
  hash: Type.Optional(Type.String()),
  total: Type.Optional(Amount),
});

export const BookSchema = closed({
  plan: Type.String(),
  period: PeriodSchema,
  revision: Type.Integer({ minimum: 0 }),
  status: Type.String({ description: 'open, submitted, approved or closed.' }),
  entries: Type.Integer({ description: 'How many were posted.' }),
  position: Type.Integer({ description: 'Position in the change stream up to which facts count.' }),
  hash: Type.Optional(Type.String({ description: 'SHA-256 of the entries, once it is closed.' })),
  trail: Type.Array(BookEventSchema),
});

export const PlanSchema = closed({
  id: Type.String(),
  title: Type.String(),
  currency: Type.String(),
  period: PeriodSchema,
  takesPart: Type.Boolean({ description: 'Whether the caller takes part in it now.' }),
  credits: Type.Array(
    closed({
      funnel: closed({ id: Type.String(), title: Type.String() }),
      stages: Type.Array(closed({ id: Type.String(), title: Type.String() })),
      amount: Type.Optional(
        Type.String({ description: 'The field that is credited; none where a formula is.' }),
      ),
    }),
    { description: 'Of which cases, and in which stages, it credits something.' },
  ),
  books: Type.Array(BookSchema),
});

export const WhySchema = Type.Record(Type.String(), Type.Unknown(), {
  description: '`says` it in words, with `value`, `rule` and `fact`, and what it follows `from`.',
});

const line = {
  id: Type.String(),
  kind: Type.String(),
  title: Type.String({ description: 'What the kind is called.' }),
  rule: Type.String({ description: 'Rule of the plan, such as `pays/commission`.' }),
  at: Instant,
  case: Type.Optional(
    closed({ collection: Type.String(), id: Type.String(), name: Type.Optional(Type.String()) }),
  ),
  base: Type.Optional(Amount),
  rate: Type.Optional(Type.String({ description: 'A fraction.' })),
  tier: Type.Optional(Type.Integer()),
  share: Type.Optional(Type.String({ description: 'A fraction.' })),
  amount: Amount,
  says: Type.String({ description: 'Why, in a sentence.' }),
  posted: Type.Optional(closed({ number: Type.Integer(), at: Instant, release: Type.Integer() })),
  reverses: Type.Optional(Type.String({ description: 'The entry that it takes back.' })),
  corrects: Type.Optional(closed({ period: Type.String(), entry: Type.Optional(Type.String()) })),
  adjusted: Type.Optional(closed({ by: Someone, reason: Type.String() })),
  withheld: Type.Optional(
    Type.Boolean({ description: 'It is about a case that the caller may not see.' }),
  ),
};
export const LineSchema = closed(line);
export const EntrySchema = closed({
  ...line,
  person: Someone,
  period: Type.String(),
});

export const StatementSchema = closed({
  person: Someone,
  total: Amount,
  owed: Type.Optional(Type.String({ description: 'Owed of recoverable draws after it.' })),
  held: Type.Optional(
    Type.String({ description: 'Held back of what was earned so far; paid later, if at all.' }),
  ),
  posted: Type.Optional(Type.String({ description: 'The sum in the ledger.' })),
  since: Type.Optional(Type.String({ description: 'What came since it was posted.' })),
  lines: Type.Array(LineSchema),
  why: WhySchema,
});

const AwardSchema = closed({
  award: Type.String({ description: 'Its id in the plan.' }),
  title: Type.String(),
  to: closed({ kind: Type.String({ description: 'person or team.' }), id: Type.String() }),
  recognition: Type.Optional(Type.String()),
  budget: Type.Optional(Amount),
  why: WhySchema,
});

export const EarningsSchema = closed({
  plan: closed({ id: Type.String(), title: Type.String(), currency: Type.String() }),
  period: PeriodSchema,
  status: Type.String(),
  position: Type.Integer({
    description: 'Position in the change stream: every command acknowledged up to it counts.',
  }),
  release: Type.Integer(),
  statements: Type.Array(StatementSchema),
  awards: Type.Array(AwardSchema, { description: 'What is given besides pay.' }),
  problems: Type.Array(closed({ person: Type.Optional(Type.String()), why: WhySchema }), {
    description:
      'What could not be reckoned as the plan means it, such as a figure that is missing.',
  }),
  uncredited: Type.Array(closed({ case: line.case, why: WhySchema }), {
    description: 'Parts of cases that could not be credited to anybody.',
  }),
});

export const RunSchema = closed({
  book: BookSchema,
  currency: Type.String(),
  total: Amount,
  people: Type.Array(closed({ person: Someone, total: Amount })),
  disputes: Type.Array(Type.String(), { description: 'Ids of those that are open.' }),
  may: Type.Array(Type.String(), { description: 'What the caller may do with it now.' }),
});

export const DisputeSchema = closed({
  id: Type.String(),
  revision: Type.Integer(),
  plan: Type.String(),
  period: Type.String(),
  person: Someone,
  entry: Type.Optional(Type.String()),
  case: Type.Optional(Type.String()),
  says: Type.String(),
  opened: Instant,
  by: Someone,
  status: Type.String({ description: 'open, accepted, rejected or withdrawn.' }),
  answer: Type.Optional(
    closed({
      by: Someone,
      at: Instant,
      says: Type.String(),
      adjustment: Type.Optional(Type.String({ description: 'The entry that makes it good.' })),
    }),
  ),
});

export const PayrollSchema = closed({
  plan: Type.String(),
  period: Type.String(),
  currency: Type.String(),
  status: Type.String(),
  hash: Type.String({ description: 'SHA-256 of the entries.' }),
  total: Amount,
  rows: Type.Array(
    closed({
      person: Type.String(),
      name: Type.String(),
      email: Type.String(),
      kinds: Type.Record(Type.String(), Amount),
      total: Amount,
    }),
  ),
});

export const WhatIfSchema = closed({
  currency: Type.String(),
  now: Amount,
  then: Amount,
  difference: Amount,
  lines: Type.Array(LineSchema),
  why: WhySchema,
});

export const ProgressSchema = closed({
  plan: closed({ id: Type.String(), title: Type.String(), currency: Type.String() }),
  period: PeriodSchema,
  quota: Type.Optional(Amount),
  credited: Type.String({ description: 'All that is credited in the period.' }),
  rules: Type.Array(
    closed({
      id: Type.String(),
      title: Type.String(),
      kind: Type.String({ description: 'rate, fee, tiers, table, curve or bonus.' }),
      per: Type.String({ description: 'Over which time its limits are counted.' }),
      sum: Type.String({ description: 'What is held against its limits.' }),
      rate: Type.Optional(Type.String({ description: 'A fraction.' })),
      tiers: Type.Optional(
        Type.Array(closed({ above: Amount, upTo: Type.Optional(Amount), rate: Type.String() })),
      ),
      reached: Type.Optional(Type.Integer({ description: 'Number of the tier, from 1.' })),
      missing: Type.Optional(Type.String({ description: 'To the end of the tier.' })),
    }),
  ),
});

export const ForecastSchema = closed({
  currency: Type.String(),
  period: PeriodSchema,
  now: Amount,
  then: Type.String({ description: 'If all of the deals were credited in the period.' }),
  deals: Type.Array(
    closed({
      case: closed({ collection: Type.String(), id: Type.String(), name: Type.String() }),
      stage: closed({ id: Type.String(), title: Type.String() }),
      amount: Type.Optional(Amount),
      difference: Type.String({ description: 'What it would pay if it alone were credited.' }),
    }),
  ),
  more: Type.Boolean({ description: 'There are others, which are not counted.' }),
});

export const ComparisonSchema = closed({
  currency: Type.String(),
  periods: Type.Array(Type.String()),
  people: Type.Array(
    closed({
      person: Someone,
      periods: Type.Array(
        closed({ period: Type.String(), now: Amount, draft: Amount, difference: Amount }),
      ),
      now: Amount,
      draft: Amount,
      difference: Amount,
    }),
  ),
  reasons: Type.Array(
    closed({
      person: Someone,
      period: Type.String(),
      case: line.case,
      now: Amount,
      draft: Amount,
      difference: Amount,
      why: WhySchema,
    }),
    { description: 'The ten biggest differences, and what they rest on.' },
  ),
});

export const Text = Type.String({ minLength: 1, maxLength: 4000 });
export const Reason = closed({ reason: Type.String({ minLength: 1, maxLength: 1000 }) });
export const GivenAmount = Type.String({
  pattern: '^[+-]?\\d{1,15}(\\.\\d{1,10})?$',
  description: 'A decimal number as text, without separators.',
});
