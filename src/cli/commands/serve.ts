import {
  publishFirst,
  signInLinks,
  startBaton,
  watchFolder,
  type Baton,
  type SaveOutcome,
} from '../../app.ts';
import type { Shell } from '../shell.ts';
import { printedProblems, printProblems } from '../terminal/problems.ts';
import { localize } from '../../shared/index.ts';
import { formatTable } from '../terminal/table.ts';
import { say } from '../terminal/terminal.ts';

export interface ServeOptions {
  readonly port: number;
  readonly host: string;
  readonly watch: boolean;
  /** Writes the log of requests to standard output. */
  readonly log: boolean;
  /** Fills a store that was just made. */
  readonly fill?: (baton: Baton) => Promise<void>;
}

/** `baton serve`: runs the workspace of a folder until the process is told to stop. */
export async function serveCommand(
  shell: Shell,
  given: string,
  options: ServeOptions,
): Promise<void> {
  const { terminal, target } = shell;
  const folder = shell.path(given);
  const { port, host } = options;
  const started = await startBaton({
    ...{ data: target.data, port, host, quiet: !options.log },
    prepare: async (baton) => {
      if (await publishFirst(baton, folder, 'first release')) await options.fill?.(baton);
    },
  });
  const { baton, url } = started;
  await announce(shell, baton, url);
  const stopWatching = options.watch
    ? watchFolder(baton, folder, (outcome) => tellOutcome(shell, outcome))
    : undefined;
  await new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, resolve);
  });
  await stopWatching?.();
  await started.stop();
  if (!terminal.json) terminal.out(say(terminal, 'Stopped.', '已停止。'));
}

/** Says where to go, and how to get in. */
async function announce({ terminal }: Shell, baton: Baton, url: string): Promise<void> {
  const links = await signInLinks(baton, url, terminal.locale);
  if (terminal.json) return terminal.out(JSON.stringify({ url, links }));
  const hours = Math.round(((links[0]?.expires ?? Date.now()) - Date.now()) / 3_600_000);
  const rows = links.map(({ place, name, url: link }) => [place, name, link]);
  terminal.out(
    [
      say(terminal, `Baton is running at ${url}`, `Baton 已启动：${url}`),
      say(terminal, `Interface      ${url}/api/docs`, `接口文档  ${url}/api/docs`),
      '',
      say(
        terminal,
        `Sign in with one of these links; each works once, within ${hours} hours:`,
        `使用以下链接登录；每个链接只能使用一次，${hours} 小时内有效：`,
      ),
      '',
      formatTable(
        [
          say(terminal, 'as', '身份'),
          say(terminal, 'person', '人员'),
          say(terminal, 'link', '链接'),
        ],
        rows,
      ),
      '',
      say(terminal, 'Ctrl-C stops it.', '按 Ctrl-C 停止。'),
    ].join('\n'),
  );
}

function tellOutcome({ terminal }: Shell, outcome: SaveOutcome): void {
  if (outcome.kind === 'problems')
    return printProblems(printedProblems(outcome.problems, terminal), terminal);
  const { release, changes } = outcome;
  terminal.out(say(terminal, `Published release ${release}`, `已发布版本 ${release}`));
  for (const words of changes) terminal.out(`  · ${localize(words, terminal.locale)}`);
}
