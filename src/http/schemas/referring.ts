import { Type } from 'typebox';
import { closed } from './parts.ts';
import { Named } from './standing.ts';

/** What refers to a record by a field. */
export const ReferringSchema = closed({
  kind: Type.Enum(['case', 'record']),
  of: Named,
  field: Named,
  items: Type.Array(
    closed({
      id: Type.String(),
      name: Type.Optional(Type.String()),
      stage: Type.Optional(Type.String()),
      outcome: Type.Optional(Type.String()),
    }),
  ),
  more: Type.Boolean({ description: 'Whether there are more than are named.' }),
  mayAdd: Type.Boolean({ description: 'Whether the caller may add one that refers to it.' }),
});
