import { Type } from 'typebox';
import { AnyObject, closed, Instant, Revision, Title } from './parts.ts';
import { StandingSchema } from './standing.ts';

/** A row as the caller may see it; no field has a name that begins with `$`. */
export const CaseSchema = Type.Object(
  { $standing: StandingSchema },
  {
    additionalProperties: Type.Unknown(),
    description: 'System fields and own fields that the caller may see, in stored form.',
  },
);

const BecauseSchema = closed({
  rule: Type.String({ description: 'Place in the definitions.' }),
  text: Type.Optional(Type.String()),
  expression: Type.Optional(Type.String()),
  inputs: Type.Optional(AnyObject),
  holds: Type.Boolean(),
});

/** What happened, with what the reader may not see left out. */
export const JournalEntrySchema = closed({
  revision: Revision,
  at: Instant,
  actor: closed({ id: Type.String(), name: Type.String() }),
  command: Type.String({
    description: 'open, edit, move, assign, follow, override, accept, vote, comment, timer, …',
  }),
  move: Type.Optional(Type.String()),
  reason: Type.Optional(Type.String()),
  note: Type.Optional(Type.String()),
  release: Type.Integer(),
  changes: Type.Record(Type.String(), Type.Unknown(), {
    description: 'New values of fields; null where emptied.',
  }),
  events: Type.Array(
    Type.Object({ type: Type.String() }, { additionalProperties: Type.Unknown() }),
  ),
  because: Type.Array(BecauseSchema),
});

export const VisitSchema = closed({
  stage: Type.String(),
  title: Title,
  turn: Type.Integer(),
  entered: Instant,
  left: Type.Optional(Instant),
  holder: Type.Optional(Type.String()),
  department: Type.Optional(Type.String()),
});

const visibility = {
  level: Type.Optional(Type.String({ description: 'hidden, masked, part, read or edit.' })),
  cause: Type.String(),
  because: Type.String(),
  rules: Type.Array(
    closed({
      index: Type.Integer(),
      role: Type.String(),
      stages: Type.Array(Type.String()),
      rows: Type.String(),
      result: Type.String(),
      because: Type.String(),
      shows: Type.Optional(Type.String()),
      inputs: Type.Array(closed({ path: Type.String(), value: Type.Optional(Type.Unknown()) })),
    }),
  ),
};

export const ExplanationSchema = closed(visibility);
export const CaseVisibilitySchema = closed({ about: Type.Literal('visibility'), ...visibility });

const Texts = Type.Record(Type.String(), Type.String(), { description: 'By language.' });

/** Why something is as it is: in the reader’s language, in both, and by rule. */
export const ReasonsSchema = closed({
  about: Type.String(),
  text: Type.String(),
  texts: Texts,
  release: Type.Integer(),
  revision: Type.Optional(Revision),
  at: Type.Optional(Instant),
  points: Type.Array(
    closed({
      text: Type.String(),
      texts: Texts,
      holds: Type.Optional(Type.Boolean()),
      person: Type.Optional(Type.String()),
      because: Type.Optional(BecauseSchema),
      withheld: Type.Optional(
        Type.Boolean({ description: 'It reads a field that the caller may not see.' }),
      ),
      topic: Type.Optional(Type.String()),
      channel: Type.Optional(Type.String()),
      rule: Type.Optional(Type.String()),
      held: Type.Optional(Type.String()),
    }),
  ),
});

const FaultSchema = closed({
  code: Type.String(),
  message: Type.String(),
  hint: Type.Optional(Type.String()),
});

/** A move from where the case stands. */
export const AvailableMoveSchema = closed({
  move: Type.String(),
  title: Title,
  to: Type.Array(Type.String(), { description: 'Stages to which it may lead.' }),
  open: Type.Boolean(),
  asks: Type.Boolean({ description: 'It has a form; otherwise it is made at once.' }),
  refused: Type.Array(FaultSchema, { description: 'Why it is closed.' }),
  needs: Type.Array(FaultSchema, { description: 'What must be given with it.' }),
  because: Type.Array(BecauseSchema),
});
