import { Type } from 'typebox';
import { closed, Instant } from './parts.ts';

/** Something named: its id, and its words in the reader's language. */
export const Named = closed({ id: Type.String(), title: Type.String() });
export const Someone = closed({ id: Type.String(), name: Type.Optional(Type.String()) });
const May = Type.Array(Type.String(), { description: 'What the caller may do with it now.' });
const WorkingTime = Type.Integer({ minimum: 0, description: 'Working milliseconds.' });
const maybe = {
  handoff: Type.Optional(Named),
  stage: Type.Optional(Named),
  department: Type.Optional(Named),
  person: Type.Optional(Someone),
};

/** Whom to turn to in the department. */
const Liaison = Type.Optional(Someone);

const offer = {
  id: Type.String(),
  handoff: Type.Optional(Named),
  move: Type.Optional(Named),
  stage: Type.Optional(Named),
  round: Type.Integer({ description: 'Which time this handoff is offered, from 1.' }),
  giver: closed({ person: maybe.person, department: maybe.department }),
  to: closed({
    person: maybe.person,
    standsInFor: maybe.person,
    role: Type.Optional(Named),
    team: Type.Optional(Named),
    department: maybe.department,
  }),
  department: maybe.department,
  offered: Instant,
  due: Type.Optional(Instant),
  breached: Type.Boolean(),
};

/** An offer, open or past, with every answer to it. */
export const OfferHistorySchema = closed({
  ...offer,
  status: Type.String({
    description: 'open, accepted, rejected, returned, expired or withdrawn.',
  }),
  answers: Type.Array(
    closed({
      as: Type.String(),
      at: Instant,
      by: maybe.person,
      reason: Type.Optional(Named),
      note: Type.Optional(Type.String()),
    }),
  ),
  giverTime: Type.Optional(WorkingTime),
  receiverTime: Type.Optional(WorkingTime),
});

const Vote = closed({
  person: maybe.person,
  for: maybe.person,
  decision: Type.String(),
  comment: Type.Optional(Type.String()),
  at: Instant,
});

const ApprovalSchema = closed({
  id: Type.String(),
  title: Type.Optional(Type.String({ description: 'What is approved: a move, or a stage.' })),
  move: Type.Optional(Named),
  by: maybe.person,
  asked: Instant,
  note: Type.Optional(Type.String()),
  current: Type.Optional(Type.String({ description: 'The step whose votes are awaited.' })),
  steps: Type.Array(
    closed({
      id: Type.String(),
      title: Type.String(),
      need: Type.Union([Type.Literal('one'), Type.Literal('all'), Type.Integer()]),
      roles: Type.Array(Named),
      teams: Type.Array(Named),
      departments: Type.Array(Named),
      people: Type.Array(Someone),
      delegated: Type.Array(closed({ from: Someone, to: Someone })),
      votes: Type.Array(Vote),
    }),
  ),
  may: May,
});

const task = {
  id: Type.String(),
  title: Type.String(),
  guidance: Type.Optional(Type.String()),
  stage: maybe.stage,
  assignee: closed({
    person: maybe.person,
    role: Type.Optional(Named),
    team: Type.Optional(Named),
    department: maybe.department,
  }),
  due: Type.Optional(Instant),
  required: Type.Boolean(),
  status: Type.String({ description: 'open, done or cancelled.' }),
  added: Instant,
  ended: Type.Optional(Instant),
  endedBy: maybe.person,
  note: Type.Optional(Type.String()),
};

/** A task, without what may be done with it. */
export const TaskSchema = closed(task);

const ClockSchema = closed({
  about: Type.String({ description: 'stage, offer, task, approval or move.' }),
  stage: maybe.stage,
  move: Type.Optional(Named),
  offer: Type.Optional(Type.String()),
  task: Type.Optional(Type.String()),
  approval: Type.Optional(Type.String()),
  warns: Type.Optional(Instant),
  due: Type.Optional(Instant),
  left: Type.Optional(WorkingTime),
  breached: Type.Optional(
    Type.Boolean({ description: 'It ran out, and what it is about is still open.' }),
  ),
  next: Type.Optional(Type.String({ description: 'When it is escalated further.' })),
  stopped: Type.Optional(Type.Boolean()),
});

/** How a case stands between people. */
/** What came back, to be put right and offered anew. */
export const ReturnedSchema = closed({
  offer: Type.String(),
  handoff: maybe.handoff,
  how: Type.String({ description: 'rejected, returned or expired.' }),
  reason: Type.Optional(Named),
  note: Type.Optional(Type.String()),
  by: maybe.person,
  at: Instant,
  round: Type.Integer(),
  from: maybe.stage,
  may: May,
});

export const StandingSchema = closed({
  batons: Type.Array(
    closed({
      track: Type.Optional(Type.String({ description: 'case, or the branch of parallel stages.' })),
      branch: maybe.stage,
      kind: Type.String({ description: 'work, offer or waiting.' }),
      department: maybe.department,
      person: maybe.person,
      handoff: maybe.handoff,
      since: Instant,
      liaison: Liaison,
    }),
  ),
  offers: Type.Array(closed({ ...offer, liaison: Liaison, may: May, reasons: Type.Array(Named) })),
  cameBack: Type.Array(ReturnedSchema),
  accepted: Type.Array(
    closed({
      offer: Type.String(),
      handoff: maybe.handoff,
      by: maybe.person,
      at: Instant,
      may: May,
      reasons: Type.Array(Named),
    }),
  ),
  approvals: Type.Array(ApprovalSchema),
  tasks: Type.Array(closed({ ...task, may: May })),
  documents: Type.Array(
    closed({
      id: Type.String(),
      definition: Type.String(),
      title: Type.String(),
      status: Type.String(),
      number: Type.Optional(Type.String()),
      requested: Instant,
      may: May,
    }),
    { description: 'The latest of its documents.' },
  ),
  clocks: Type.Array(ClockSchema),
  paused: Type.Optional(
    closed({
      since: Instant,
      waitingFor: Type.String(),
      note: Type.Optional(Type.String()),
      until: Type.Optional(Instant),
    }),
  ),
  may: May,
});

const party = { kind: Type.String(), department: maybe.department };

/** Who had the case for how long, each in his own working time. */
export const TimesSchema = closed({
  holdings: Type.Array(
    closed({
      ...party,
      branch: maybe.stage,
      person: maybe.person,
      handoff: maybe.handoff,
      began: Instant,
      ended: Type.Optional(Instant),
      workingTime: WorkingTime,
    }),
  ),
  parties: Type.Array(closed({ ...party, stays: Type.Integer(), workingTime: WorkingTime })),
});
