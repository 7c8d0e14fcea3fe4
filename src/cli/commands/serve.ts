import type { Baton, SaveOutcome } from '../../app.ts';
import { BatonError, localize } from '../../shared/index.ts';
import { runningServer } from '../client/connect.ts';
import type { Shell } from '../shell.ts';
import { announce } from '../terminal/announce.ts';
import { printedProblems, printProblems } from '../terminal/problems.ts';
import { say } from '../terminal/terminal.ts';
import { wholeApp } from '../whole-app.ts';

export interface ServeOptions {
  readonly port: number;
  readonly host: string;
  /** Where people reach it, when that is not where it listens. */
  readonly address?: string;
  readonly watch?: boolean;
  /** Writes the log of requests to standard output. */
  readonly log?: boolean;
}

/** What a command does with the server besides running it. */
export interface ServerWork {
  /** Before anybody is answered. */
  readonly prepare: (baton: Baton) => Promise<void>;
  /** While it runs; returns what ends it. */
  readonly accompany?: (baton: Baton) => Promise<(() => Promise<void>) | undefined>;
}

/**
 * `baton serve`: runs the workspace of a folder until the process is told to stop. Raises `server-running` and what
 * `startBaton` raises.
 */
export async function serveCommand(
  shell: Shell,
  given: string,
  options: ServeOptions,
): Promise<void> {
  const folder = shell.path(given);
  const { publishFirst, watchFolder } = await wholeApp();
  await runServer(shell, options, {
    prepare: async (baton) => void (await publishFirst(baton, folder, 'first release')),
    accompany: async (baton) => {
      if (options.watch)
        return watchFolder(baton, folder, (outcome) => tellOutcome(shell, outcome));
      await tellDifference(shell, baton, folder);
      return undefined;
    },
  });
}

/** Runs a server over the target of the shell until the process is told to stop. */
export async function runServer(
  shell: Shell,
  { port, host, address, log = false }: ServeOptions,
  { prepare, accompany }: ServerWork,
): Promise<void> {
  const { terminal, target } = shell;
  const stopped = toldToStop();
  const running = await runningServer(target);
  if (running) {
    const params = { folder: target.data, url: running.url };
    throw new BatonError({ code: 'server-running', params });
  }
  const { data, mongo } = target;
  const place = mongo === undefined ? { data } : { data, mongo };
  const outside = address === undefined ? {} : { address, hostNames: [new URL(address).hostname] };
  const { startBaton } = await wholeApp();
  const started = await startBaton({ ...place, ...outside, port, host, quiet: !log, prepare });
  await announce(terminal, started.baton, address ?? started.url);
  const end = await accompany?.(started.baton);
  await stopped;
  await end?.();
  await started.stop();
  if (!terminal.json) terminal.out(say(terminal, 'Stopped.', '已停止。'));
}

/** A signal that comes while the server is starting counts once it runs. */
function toldToStop(): Promise<unknown> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, resolve);
  });
}

async function tellDifference({ terminal }: Shell, baton: Baton, folder: string): Promise<void> {
  const { folderDiffers } = await wholeApp();
  if (terminal.json || !(await folderDiffers(baton, folder))) return;
  terminal.err(
    say(
      terminal,
      'The workspace in this folder differs from the release that runs; `baton publish` publishes it.\n',
      '此文件夹中的工作区与正在运行的版本不同；可用 `baton publish` 发布。\n',
    ),
  );
}

function tellOutcome({ terminal }: Shell, outcome: SaveOutcome): void {
  if (outcome.kind === 'problems') {
    const problems = printedProblems(outcome.problems, terminal);
    if (terminal.json) terminal.out(JSON.stringify({ problems }));
    else printProblems(problems, terminal);
    return;
  }
  const { release } = outcome;
  const changes = outcome.changes.map((words) => localize(words, terminal.locale));
  if (terminal.json) return terminal.out(JSON.stringify({ release, changes }));
  terminal.out(say(terminal, `Published release ${release}`, `已发布版本 ${release}`));
  for (const text of changes) terminal.out(`  · ${text}`);
}
