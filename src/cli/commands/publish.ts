import { readWorkspace } from '../../app.ts';
import { withClient } from '../client/connect.ts';
import { exitCodes, type ExitCode } from '../exit-codes.ts';
import type { Shell } from '../shell.ts';
import { printProblems, type PrintedProblem } from '../terminal/problems.ts';
import { say } from '../terminal/terminal.ts';

interface Check {
  readonly problems: readonly PrintedProblem[];
  readonly changes: readonly { readonly text: string }[];
}

interface Released {
  readonly number: number;
  readonly hash: string;
}

/** `baton publish`: shows what changes, and publishes the workspace as the next release. */
export async function publishCommand(
  shell: Shell,
  given: string,
  options: { readonly message: string; readonly dryRun: boolean },
): Promise<ExitCode> {
  const files = await readWorkspace(shell.path(given));
  return withClient(shell.target, shell.terminal, async (client) => {
    const check = await client.post<Check>('/releases/check', { files });
    const release =
      check.problems.length > 0 || options.dryRun
        ? undefined
        : await client.post<Released>('/releases', { files, message: options.message });
    report(shell, check, release);
    return check.problems.length > 0 ? exitCodes.refused : exitCodes.done;
  });
}

function report({ terminal }: Shell, check: Check, release: Released | undefined): void {
  if (terminal.json) return terminal.out(JSON.stringify({ ...check, release }));
  if (check.problems.length > 0) return printProblems(check.problems, terminal);
  for (const change of check.changes) terminal.out(`· ${change.text}`);
  if (check.changes.length === 0) terminal.out(say(terminal, 'No changes.', '没有变化。'));
  if (release === undefined) return;
  const short = release.hash.slice(0, 12);
  terminal.out(
    say(
      terminal,
      `Published release ${release.number} (${short}).`,
      `已发布版本 ${release.number}（${short}）。`,
    ),
  );
}
