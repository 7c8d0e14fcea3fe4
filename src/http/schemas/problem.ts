import { Type } from 'typebox';
import { closed } from './parts.ts';

/** RFC 9457, with one entry in `errors` for each fault. */
export const ProblemSchema = closed({
  type: Type.String(),
  title: Type.String(),
  status: Type.Integer(),
  detail: Type.String(),
  code: Type.String({ description: 'Which error of the catalogue; stable for ever.' }),
  requestId: Type.String(),
  errors: Type.Array(
    closed({
      pointer: Type.Optional(
        Type.String({ description: 'JSON pointer into the body (RFC 6901).' }),
      ),
      code: Type.String(),
      message: Type.String(),
      hint: Type.Optional(Type.String()),
      file: Type.Optional(Type.String()),
      line: Type.Optional(Type.Integer()),
      column: Type.Optional(Type.Integer()),
    }),
  ),
});
