import { Type } from 'typebox';
import { closed, Fields, FileValue, id, Instant, name, Revision } from './parts.ts';

const Note = Type.Optional(Type.String({ minLength: 1, maxLength: 5000 }));

/** What a command answers: where the case now stands. */
export const CommandReply = closed({
  id: Type.String(),
  revision: Revision,
  stages: Type.Array(Type.String()),
  outcome: Type.Optional(Type.String()),
  gaps: Type.Integer({
    description: 'How much of what an import could not show is still lacking.',
  }),
  repeated: Type.Boolean({ description: 'The key was used before; this is the answer of then.' }),
});

export const OpenBody = closed({ fields: Fields, owner: Type.Optional(id('Who owns it.')) });
export const EditBody = closed({ fields: Fields });
export const MoveBody = closed({
  fields: Type.Optional(Fields),
  reason: Type.Optional(Type.String({ minLength: 1, maxLength: 100 })),
  note: Note,
});
export const AssignBody = closed({ owner: id('The person who shall own it.'), note: Note });
export const FollowBody = closed({ person: id('The person.'), following: Type.Boolean() });
export const OverrideBody = closed({
  stage: name('The stage to put it into.'),
  reason: Type.String({ minLength: 1, maxLength: 5000 }),
  outcomeReason: Type.Optional(Type.String({ minLength: 1, maxLength: 100 })),
});

export const NoteBody = closed({ note: Note });
/** One of the reasons that the handoff names. */
export const ReasonBody = closed({
  reason: Type.String({ minLength: 1, maxLength: 100, description: 'A reason of the handoff.' }),
  note: Note,
});
export const ResubmitBody = closed({ fields: Type.Optional(Fields), note: Note });
export const RerouteBody = closed({
  to: Type.Optional(id('The person to whom it is offered; by the rules where nobody is named.')),
  note: Note,
});

export const VoteBody = closed({
  decision: Type.Union([Type.Literal('approve'), Type.Literal('refuse')]),
  comment: Note,
});
export const DelegateBody = closed({ to: id('Who votes instead.'), comment: Note });
export const ApproverBody = closed({ person: id('Who votes as well.'), comment: Note });
export const ReturnStepBody = closed({
  step: id('The earlier step that votes again.'),
  comment: Type.String({ minLength: 1, maxLength: 5000 }),
});
export const CommentBody = closed({ comment: Note });

const TaskTitle = Type.String({ minLength: 1, maxLength: 200 });
export const AddTaskBody = closed({
  title: TaskTitle,
  assignee: Type.Optional(id('Who does it; the owner where nobody is named.')),
  due: Type.Optional(Instant),
  required: Type.Optional(
    Type.Boolean({ description: 'Whether the stage is left only when it is done.' }),
  ),
});
export const ChangeTaskBody = closed({
  title: Type.Optional(TaskTitle),
  assignee: Type.Optional(id('Who does it.')),
  due: Type.Optional(Instant),
});

export const SayBody = closed({
  text: Type.String({ minLength: 1, maxLength: 10_000 }),
  mentions: Type.Optional(Type.Array(id('A person named in it.'), { maxItems: 50 })),
  files: Type.Optional(
    Type.Array(FileValue, { maxItems: 10, description: 'As an upload answered them.' }),
  ),
  answers: Type.Optional(id('The comment that it answers.')),
});

export const PauseBody = closed({
  waitingFor: Type.String({ minLength: 1, maxLength: 200, description: 'Who is waited for.' }),
  note: Note,
  until: Type.Optional(Instant),
});
