import { Type } from 'typebox';
import { answers } from '../../calendar/index.ts';
import { presences } from '../../meetings/index.ts';
import { MetricSchema } from '../reporting/schemas.ts';
import { closed, Instant, Revision, Title } from '../schemas/parts.ts';

const Named = closed({ id: Type.String(), name: Type.Optional(Type.String()) });
const Day = Type.String({ format: 'date' });

export const AnswerName = Type.Enum([...answers]);
export const PresenceName = Type.Enum([...presences]);

export const MeetingSchema = closed({
  id: Type.String(),
  title: Title,
  description: Type.Optional(Title),
  zone: Type.String(),
  recurs: Type.Boolean(),
  document: Type.Optional(Type.String({ description: 'The document that its minutes are.' })),
  mayCall: Type.Boolean({ description: 'Whether the caller may call it for a time of its own.' }),
  next: Type.Optional(closed({ id: Type.String(), starts: Instant })),
});

/** An occurrence in a list. */
export const OccurrenceSchema = closed({
  id: Type.String(),
  meeting: Type.String(),
  subject: Type.String(),
  starts: Instant,
  ends: Instant,
  status: Type.Enum(['planned', 'ready', 'held', 'cancelled']),
  place: Type.Optional(Type.String()),
  link: Type.Optional(Type.String()),
  answer: Type.Optional(AnswerName),
  required: Type.Optional(
    Type.Boolean({ description: 'Of the caller; absent who is not invited.' }),
  ),
});

const AttendeeSchema = closed({
  person: Named,
  required: Type.Boolean(),
  because: Title,
  answer: Type.Optional(AnswerName),
  comment: Type.Optional(Type.String()),
  presence: Type.Optional(PresenceName),
});

export const ActionSchema = closed({
  id: Type.String(),
  action: Type.String(),
  owner: Named,
  due: Day,
  done: Type.Boolean(),
  ended: Type.Optional(Instant),
  case: Type.Optional(closed({ id: Type.String(), name: Type.Optional(Type.String()) })),
  meeting: Type.String(),
  occurrence: Type.String(),
  agreed: Type.Optional(Instant),
});

const TopicSchema = closed({
  section: Type.String(),
  topic: Title,
  kind: Type.Enum(['report', 'cases', 'handoffs', 'metric', 'actions', 'topic']),
  presenter: Type.Optional(Named),
  minutes: Type.Optional(Type.Integer()),
  notes: Type.Optional(Type.String()),
  because: Type.Optional(Title),
  cases: Type.Optional(
    Type.Array(
      closed({
        id: Type.String(),
        funnel: Type.String(),
        name: Type.Optional(Type.String()),
        stage: Type.Optional(Type.String()),
        owner: Type.Optional(Named),
      }),
    ),
  ),
  report: Type.Optional(
    closed({ id: Type.String(), parameters: Type.Record(Type.String(), Type.Unknown()) }),
  ),
  figure: Type.Optional(
    closed({
      metric: MetricSchema,
      value: Type.Union([Type.String(), Type.Null()]),
      from: Type.Optional(Instant),
      to: Type.Optional(Instant),
    }),
  ),
  actions: Type.Optional(Type.Array(ActionSchema)),
});

/** An occurrence with all that the caller may see of it. */
export const OneOccurrenceSchema = closed({
  ...OccurrenceSchema.properties,
  revision: Revision,
  zone: Type.String(),
  planned: Instant,
  called: Type.Boolean(),
  chair: Type.Optional(Named),
  secretary: Type.Optional(Named),
  leads: Type.Boolean({ description: 'Whether the caller changes it and writes its minutes.' }),
  filled: Type.Optional(Instant),
  next: Type.Optional(Instant),
  attendees: Type.Array(AttendeeSchema),
  guests: Type.Array(Type.String({ description: 'Who came from outside the house.' })),
  agenda: Type.Array(TopicSchema),
  decisions: Type.Array(Type.String()),
  actions: Type.Array(ActionSchema),
  document: Type.Optional(Type.String()),
});
