import { Type } from 'typebox';
import { renderProblem, type Locale, type Problem } from '../../shared/index.ts';
import { closed } from '../schemas/parts.ts';

/** Problems in definitions or files: each with its place. */
export const ProblemList = Type.Array(
  closed({
    code: Type.String(),
    message: Type.String(),
    hint: Type.Optional(Type.String()),
    file: Type.Optional(Type.String()),
    line: Type.Optional(Type.Integer()),
    column: Type.Optional(Type.Integer()),
    path: Type.Optional(Type.String()),
  }),
);

export function problemList(problems: readonly Problem[], locale: Locale): readonly object[] {
  return problems.map((problem) => renderProblem(problem, locale));
}
