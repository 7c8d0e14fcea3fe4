import { Type } from 'typebox';
import { ChangedField, FactSchema } from './case-page.ts';
import { closed, Instant, Revision } from './parts.ts';
import { ReferringSchema } from './referring.ts';
import { Named, Someone } from './standing.ts';

/** What the page of a record shows. */
export const RecordPageSchema = closed({
  id: Type.String(),
  name: Type.String(),
  type: Named,
  revision: Revision,
  archived: Type.Boolean(),
  owner: Type.Optional(Someone),
  may: closed({ edit: Type.Boolean() }),
  facts: Type.Array(FactSchema),
  referring: Type.Array(ReferringSchema, {
    description: 'What refers to it, that the caller sees.',
  }),
  history: Type.Array(
    closed({
      revision: Revision,
      at: Instant,
      by: Someone,
      what: Type.Enum(['added', 'changed', 'archived', 'brought back']),
      changes: Type.Array(ChangedField),
    }),
    { description: 'The newest first.' },
  ),
});
