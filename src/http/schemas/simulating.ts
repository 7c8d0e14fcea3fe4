import { Type } from 'typebox';
import { ProblemList } from '../problem/problem-list.ts';
import { HistoryStepSchema } from './case-page.ts';
import { closed, Instant } from './parts.ts';

const Named = closed({ id: Type.String(), name: Type.String() });
const Titled = closed({ id: Type.String(), title: Type.String() });

export const SimulationSummarySchema = closed({
  id: Type.String(),
  draft: Type.Optional(Titled),
  release: Type.Integer({ description: 'Played, or the one that the draft is based on.' }),
  start: Instant,
  now: Instant,
  steps: Type.Integer(),
  ends: Type.String({ description: 'It is thrown away then, if nobody plays on (in real time).' }),
});

export const PlayerSchema = closed({
  id: Type.String(),
  name: Type.String(),
  roles: Type.Array(Titled),
  departments: Type.Array(Titled),
  standIn: Type.Boolean({ description: 'Nobody has this role in reality.' }),
});

const MessageSchema = closed({
  at: Instant,
  channel: closed({ id: Type.String(), title: Type.String(), kind: Type.String() }),
  to: Type.Optional(
    closed({
      person: Type.Optional(Type.String()),
      name: Type.String(),
      email: Type.String(),
    }),
  ),
  subject: Type.String(),
  blocks: Type.Array(
    closed({
      kind: Type.Enum(['heading', 'text', 'facts', 'actions']),
      text: Type.Optional(Type.String()),
      facts: Type.Optional(Type.Array(closed({ label: Type.String(), value: Type.String() }))),
      actions: Type.Optional(Type.Array(Type.String())),
    }),
  ),
});

const ToldSchema = closed({
  to: Named,
  at: Instant,
  topic: Type.String(),
  subject: Type.String(),
  text: Type.String(),
  mustAnswer: Type.Boolean(),
});

const DocumentSchema = closed({
  id: Type.String(),
  definition: Type.String(),
  title: Type.String(),
  number: Type.Optional(Type.String()),
  status: Type.String(),
  case: Type.Optional(Type.String()),
  error: Type.Optional(Type.String()),
  files: Type.Array(closed({ format: Type.String(), type: Type.String() })),
});

const PayoutSchema = closed({
  plan: Titled,
  period: Type.String(),
  person: Named,
  currency: Type.String(),
  before: Type.String({ description: 'Decimal.' }),
  after: Type.String({ description: 'Decimal.' }),
  lines: Type.Array(
    closed({
      title: Type.String({ description: 'The rule, as the plan calls it.' }),
      case: Type.Optional(Named),
      amount: Type.String({ description: 'Decimal.' }),
      says: Type.String({ description: 'Why it is that much.' }),
    }),
    { description: 'Lines that are new or reckoned otherwise than before the step.' },
  ),
});

const StepSchema = closed({
  number: Type.Integer(),
  by: Type.Optional(Named),
  from: Instant,
  to: Instant,
  entries: Type.Array(closed({ ...HistoryStepSchema.properties, case: Named }), {
    description: 'What happened to the cases, in order.',
  }),
  told: Type.Array(ToldSchema, { description: 'What came into inboxes.' }),
  messages: Type.Array(MessageSchema, { description: 'What would have been sent.' }),
  documents: Type.Array(DocumentSchema),
  payouts: Type.Array(PayoutSchema),
  failures: Type.Array(Type.String()),
});

const CaseSchema = closed({
  id: Type.String(),
  name: Type.String(),
  funnel: Titled,
  stages: Type.Array(Titled),
  outcome: Type.Optional(Type.String()),
  owner: Type.Optional(Named),
  waitsFor: Type.Array(Named, { description: 'People who have something to do with it now.' }),
});

const DueSchema = closed({
  at: Instant,
  case: Named,
  kind: Type.Enum(['warn', 'breach', 'escalate', 'silence', 'resume', 'move']),
  stage: Titled,
});

export const SimulationSchema = closed({
  ...SimulationSummarySchema.properties,
  steps: Type.Array(StepSchema),
  funnels: Type.Array(Titled),
  cases: Type.Array(CaseSchema),
  due: Type.Array(DueSchema, { description: 'What falls due next, the earliest first.' }),
});

export const WrittenExampleSchema = closed({
  path: Type.String(),
  text: Type.String({ description: 'YAML.' }),
  left: Type.Array(Type.String({ description: 'A kind of command.' }), {
    description: 'What was done that an example cannot say.',
  }),
  problems: ProblemList,
  draft: Type.Optional(Type.String({ description: 'Where it was saved.' })),
});
