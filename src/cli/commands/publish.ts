import type { Client } from '../client/client.ts';
import { withClient } from '../client/connect.ts';
import { exitCodes, type ExitCode } from '../exit-codes.ts';
import type { Shell } from '../shell.ts';
import { printProblems, type PrintedProblem } from '../terminal/problems.ts';
import { say, type Terminal } from '../terminal/terminal.ts';
import { wholeApp, type WholeApp } from '../whole-app.ts';

export interface PublishOptions {
  readonly message: string;
  readonly dryRun?: boolean;
  /** Why stages in which cases stand may vanish. */
  readonly force?: string;
  /** Whether what later releases changed may be taken back. */
  readonly takeBack?: boolean;
}

interface Check {
  readonly problems: readonly PrintedProblem[];
  /** Files that would undo what a later release changed in them. */
  readonly takenBack: readonly PrintedProblem[];
  readonly changes: readonly { readonly text: string }[];
}

interface Released {
  readonly number: number;
  readonly hash: string;
}

/** What came of it: `before` is the release that applied, `release` the one that applies now. */
interface Outcome extends Check {
  readonly before?: Released;
  readonly release?: Released;
}

/** `baton publish`: shows what changes, and publishes the workspace as the next release. */
export async function publishCommand(
  shell: Shell,
  given: string,
  options: PublishOptions,
): Promise<ExitCode> {
  const { readWorkspace } = await wholeApp();
  const files = await readWorkspace(shell.path(given));
  return withClient(shell.target, shell.terminal, async (client) => {
    const outcome = await publish(client, files, options);
    if (shell.terminal.json) shell.terminal.out(JSON.stringify(outcome));
    else report(shell.terminal, outcome);
    return outcome.problems.length > 0 ? exitCodes.refused : exitCodes.done;
  });
}

async function publish(
  client: Client,
  files: Awaited<ReturnType<WholeApp['readWorkspace']>>,
  { message, dryRun = false, force, takeBack = false }: PublishOptions,
): Promise<Outcome> {
  const releases = await client.get<{ items: readonly Released[] }>('/releases');
  const [before] = releases.items;
  const check = await client.post<Check>('/releases/check', { files });
  const undone = takeBack ? [] : check.takenBack;
  const outcome = {
    ...check,
    problems: [...check.problems, ...undone],
    ...(before && { before }),
  };
  if (dryRun || outcome.problems.length > 0) return outcome;
  const after = before?.number ?? 0;
  const body = { files, message, after, ...(force !== undefined && { force }) };
  return { ...outcome, release: await client.post<Released>('/releases', body) };
}

function report(terminal: Terminal, { problems, changes, before, release }: Outcome): void {
  if (problems.length > 0) return printProblems(problems, terminal);
  for (const { text } of changes) terminal.out(`· ${text}`);
  if (before === undefined && release === undefined)
    terminal.out(
      say(terminal, 'Sound; it would be the first release.', '没有错误，将作为首个版本。'),
    );
  else if (changes.length === 0 && before !== undefined && release?.number !== before.number)
    terminal.out(say(terminal, 'Nothing changes for anybody.', '对使用者没有任何变化。'));
  if (release === undefined) return;
  const { number } = release;
  const short = release.hash.slice(0, 12);
  terminal.out(
    release.number === before?.number
      ? say(
          terminal,
          `Release ${number} (${short}) says all this already.`,
          `版本 ${number}（${short}）已与此一致，未另行发布。`,
        )
      : say(
          terminal,
          `Published release ${number} (${short}).`,
          `已发布版本 ${number}（${short}）。`,
        ),
  );
}
