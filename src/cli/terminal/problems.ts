import { BatonError, renderProblem, type Problem } from '../../shared/index.ts';
import { ServerRefusal, type ProblemItem } from '../client/refusal.ts';
import { say, type Terminal } from './terminal.ts';

/** A problem as it is printed, wherever it came from. */
export type PrintedProblem = ProblemItem & { readonly path?: string };

export function printedProblems(
  problems: readonly Problem[],
  terminal: Terminal,
): PrintedProblem[] {
  return problems.map((problem) => renderProblem(problem, terminal.locale));
}

/** The problems of anything that was thrown; undefined for what is no expected error. */
export function problemsOf(error: unknown, terminal: Terminal): PrintedProblem[] | undefined {
  if (error instanceof BatonError) return printedProblems(error.problems, terminal);
  if (isFileError(error)) return printedProblems([fileProblem(error)], terminal);
  if (!(error instanceof ServerRefusal)) return undefined;
  const { code, errors } = error.body;
  return errors && errors.length > 0 ? [...errors] : [{ code, message: error.message }];
}

/** What the operating system says of a file that a command was to read or write. */
export function isFileError(error: unknown): error is NodeJS.ErrnoException & { path: string } {
  return error instanceof Error && 'syscall' in error && 'path' in error;
}

function fileProblem(error: NodeJS.ErrnoException & { path: string }): Problem {
  return { code: 'file-unusable', params: { file: error.path, reason: error.code ?? '?' } };
}

/** Prints problems for a person, each with its place first, as compilers do. */
export function printProblems(problems: readonly PrintedProblem[], terminal: Terminal): void {
  for (const problem of problems) {
    const place = placeOf(problem);
    terminal.err(`${place === '' ? '' : `${place}  `}${problem.message}  [${problem.code}]\n`);
    if (problem.hint !== undefined) terminal.err(`    ${problem.hint}\n`);
  }
  if (problems.length > 1)
    terminal.err(
      `\n${say(terminal, `${problems.length} problems`, `共 ${problems.length} 个问题`)}\n`,
    );
}

function placeOf(problem: PrintedProblem): string {
  if (problem.file === undefined) return problem.pointer ?? problem.path ?? '';
  const line = problem.line === undefined ? '' : `:${problem.line}`;
  const column = problem.column === undefined ? '' : `:${problem.column}`;
  return `${problem.file}${line}${column}`;
}
