import { constants, existsSync } from 'node:fs';
import { copyFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { BatonError } from '../../shared/index.ts';
import { runningServer, withClient } from '../client/connect.ts';
import { exitCodes, type ExitCode } from '../exit-codes.ts';
import type { Shell } from '../shell.ts';
import { printProblems, type PrintedProblem } from '../terminal/problems.ts';
import { say } from '../terminal/terminal.ts';
import { wholeApp } from '../whole-app.ts';

/**
 * `baton backup`: a copy of the data as it stands, taken while the server goes on. Raises `file-exists`, and
 * `backup-elsewhere` where the server is on another machine.
 */
export async function backupCommand(shell: Shell, given: string): Promise<void> {
  const { terminal, target } = shell;
  const file = shell.path(given);
  if (existsSync(file)) throw new BatonError({ code: 'file-exists', params: { file } });
  await withClient(target, terminal, async (client) => {
    const { name } = await client.post<{ name: string }>('/backups');
    const { url } = target;
    if (url !== undefined)
      throw new BatonError({ code: 'backup-elsewhere', params: { name, url } });
    const made = join(target.data, 'backups', name);
    await copyFile(made, file, constants.COPYFILE_EXCL);
    await rm(made);
  });
  terminal.out(
    terminal.json ? JSON.stringify({ file }) : say(terminal, `Wrote ${file}`, `已写入 ${file}`),
  );
}

/**
 * `baton restore`: makes a data folder from a backup. Raises `file-missing`, `server-running` and what `restoreData`
 * raises.
 */
export async function restoreCommand(shell: Shell, given: string): Promise<void> {
  const { terminal, target } = shell;
  const { data } = target;
  const file = shell.path(given);
  if (!existsSync(file)) throw new BatonError({ code: 'file-missing', params: { file } });
  const server = await runningServer(target);
  if (server)
    throw new BatonError({ code: 'server-running', params: { folder: data, url: server.url } });
  const { restoreData } = await wholeApp();
  await restoreData(file, data);
  terminal.out(
    terminal.json ? JSON.stringify({ data }) : say(terminal, `Restored ${data}`, `已恢复 ${data}`),
  );
}

interface Integrity {
  readonly problems: readonly PrintedProblem[];
  readonly cases: number;
}

/** `baton doctor`: checks that what is stored is whole and agrees with its journal. */
export async function doctorCommand(shell: Shell): Promise<ExitCode> {
  const { terminal } = shell;
  const { problems, cases } = await withClient(shell.target, terminal, (client) =>
    client.post<Integrity>('/integrity-checks'),
  );
  const sound = problems.length === 0;
  if (terminal.json) terminal.out(JSON.stringify({ sound, problems, cases }));
  else if (!sound) printProblems(problems, terminal);
  else
    terminal.out(
      say(
        terminal,
        `Sound: the database is whole, and ${cases} cases agree with their journals.`,
        `没有发现问题：数据库完整，${cases} 个事项与其流水一致。`,
      ),
    );
  return sound ? exitCodes.done : exitCodes.refused;
}
