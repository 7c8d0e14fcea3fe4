import type { PlayedStep } from '../../app.ts';
import { exitCodes, type ExitCode } from '../exit-codes.ts';
import type { Shell } from '../shell.ts';
import { printedProblems, printProblems, type PrintedProblem } from '../terminal/problems.ts';
import { say } from '../terminal/terminal.ts';
import { wholeApp } from '../whole-app.ts';

/** `baton simulate`: plays the examples of a workspace step by step, without a store. */
export async function simulateCommand(
  shell: Shell,
  given: string,
  example: string | undefined,
): Promise<ExitCode> {
  const { terminal } = shell;
  const { simulateFolder } = await wholeApp();
  const played = await simulateFolder(shell.path(given), example);
  const printed = printedProblems(played.problems, terminal);
  const examples = played.examples.map(({ id, steps }) => ({
    id,
    steps: steps.map((step) => ({ ...step, refused: printedProblems(step.refused, terminal) })),
  }));
  if (terminal.json) terminal.out(JSON.stringify({ examples, problems: printed }));
  else {
    for (const { id, steps } of examples) {
      terminal.out(`\n${id}`);
      for (const step of steps) terminal.out(`  ${stepText(shell, step)}`);
    }
    printProblems(printed, terminal);
  }
  return printed.length === 0 ? exitCodes.done : exitCodes.refused;
}

type PrintedStep = Omit<PlayedStep, 'refused'> & { readonly refused: readonly PrintedProblem[] };

function stepText({ terminal }: Shell, step: PrintedStep): string {
  const stands = step.stages.join(' / ');
  if (step.move === undefined) return `${say(terminal, 'begins in', '始于')} ${stands}`;
  const mark = step.refused.length === 0 ? '✓' : '✗';
  const refused = step.refused.map(({ code, message }) => `\n      ${message}  [${code}]`).join('');
  const who = step.as === undefined ? '' : ` (${step.as})`;
  const told = step.told.map(({ topic, to }) => `\n      ${topic}: ${to.join(', ')}`).join('');
  const documents = step.documents
    .map((document) => `\n      ${say(terminal, 'document', '文档')}: ${document}`)
    .join('');
  return `${mark} ${step.move}${who}  → ${stands}${refused}${documents}${told}`;
}
