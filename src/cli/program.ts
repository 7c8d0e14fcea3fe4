import { exitCodeOf } from './exit-code-of.ts';
import { exitCodes, type ExitCode } from './exit-codes.ts';
import { createProgram } from './program/program.ts';
import { isUsageError, usageProblem } from './program/usage-problem.ts';
import { printProblems, printedProblems, problemsOf } from './terminal/problems.ts';
import { processTerminal, type Terminal } from './terminal/terminal.ts';

// A reader that wants no more, such as `head`, is no fault; a server goes on without it.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error) => {
    if (!isBrokenPipe(error)) throw error;
  });
}

const program = createProgram(process.env);
try {
  await program.parseAsync();
} catch (error) {
  process.exitCode = fail(error, processTerminal(process.argv.includes('--json'), process.env));
}

/** Tells what went wrong; returns the exit code for it. */
function fail(error: unknown, terminal: Terminal): ExitCode {
  if (isUsageError(error)) {
    if (error.exitCode === 0) return exitCodes.done;
    const problem = usageProblem(error, program);
    if (problem) tell(printedProblems([problem], terminal), terminal);
    return exitCodes.usage;
  }
  if (isBrokenPipe(error)) return exitCodes.done;
  const problems = problemsOf(error, terminal);
  if (problems === undefined) {
    terminal.err(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    return exitCodes.internal;
  }
  tell(problems, terminal);
  return exitCodeOf(error);
}

function isBrokenPipe(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EPIPE';
}

function tell(problems: ReturnType<typeof printedProblems>, terminal: Terminal): void {
  if (terminal.json) terminal.out(JSON.stringify({ problems }));
  else printProblems(problems, terminal);
}
