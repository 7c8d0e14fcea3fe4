import { Type } from 'typebox';
import { closed, Fields, id, name, Revision } from './parts.ts';

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
