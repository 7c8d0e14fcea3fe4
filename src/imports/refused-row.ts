import { renderProblem, type Locale, type Problem } from '../shared/index.ts';
import type { ReadRow } from './plan/read-row.ts';
import type { Columns } from './plan/joined-row.ts';
import type { RefusedRow } from './ports.ts';

/** A row that did not get in, with its reasons in the language of who imports. */
export function refusedRow(
  run: string,
  { source }: Pick<ReadRow, 'source'>,
  columns: Columns,
  problems: readonly Problem[],
  locale: Locale,
): RefusedRow {
  const reasons = problems.map((problem) => {
    const { code, path, message, hint } = renderProblem(problem, locale);
    const field = path?.split('/').at(-1);
    return {
      code,
      ...(field === undefined ? {} : { field }),
      message: hint === undefined ? message : `${message} ${hint}`,
    };
  });
  return { run, line: source.line, row: columns.written(source), reasons };
}
