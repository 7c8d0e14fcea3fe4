import { exitCodes, type ExitCode } from '../exit-codes.ts';
import type { Shell } from '../shell.ts';
import { printedProblems, printProblems } from '../terminal/problems.ts';
import { say } from '../terminal/terminal.ts';
import { wholeApp } from '../whole-app.ts';

/** `baton validate`: checks a workspace as a publish would, its examples included; needs no store. */
export async function validateCommand(shell: Shell, given: string): Promise<ExitCode> {
  const { terminal } = shell;
  const { checkFolder } = await wholeApp();
  const { problems, counts } = await checkFolder(shell.path(given));
  const printed = printedProblems(problems, terminal);
  if (terminal.json)
    terminal.out(JSON.stringify({ valid: printed.length === 0, problems: printed, counts }));
  else if (printed.length > 0) printProblems(printed, terminal);
  else terminal.out(soundText(shell, counts));
  return printed.length === 0 ? exitCodes.done : exitCodes.refused;
}

function soundText(shell: Shell, counts: Readonly<Record<string, number>>): string {
  const parts = Object.entries(counts).map(([kind, count]) => `${kind} ${count}`);
  return say(shell.terminal, `Sound: ${parts.join(', ')}`, `没有错误：${parts.join('，')}`);
}
