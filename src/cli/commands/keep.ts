import { copyFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { restoreData } from '../../app.ts';
import { BatonError } from '../../shared/index.ts';
import { withClient } from '../client/connect.ts';
import { readControl } from '../client/control-file.ts';
import { exitCodes, type ExitCode } from '../exit-codes.ts';
import type { Shell } from '../shell.ts';
import { printProblems, type PrintedProblem } from '../terminal/problems.ts';
import { say } from '../terminal/terminal.ts';

/** `baton backup`: a copy of the data as it stands, taken while the server goes on. */
export async function backupCommand(shell: Shell, given: string): Promise<void> {
  const { terminal, target } = shell;
  const file = shell.path(given);
  await withClient(target, terminal, async (client) => {
    const { name } = await client.post<{ name: string }>('/backups');
    const made = join(target.data, 'backups', name);
    await copyFile(made, file);
    await rm(made);
  });
  terminal.out(
    terminal.json ? JSON.stringify({ file }) : say(terminal, `Wrote ${file}`, `已写入 ${file}`),
  );
}

/** `baton restore`: puts a backup in the place of the data. Raises `server-running`. */
export async function restoreCommand(shell: Shell, given: string): Promise<void> {
  const { terminal, target } = shell;
  if (await readControl(target.data))
    throw new BatonError({ code: 'server-running', params: { folder: target.data } });
  await restoreData(shell.path(given), target.data);
  const { data } = target;
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
  if (terminal.json)
    terminal.out(JSON.stringify({ sound: problems.length === 0, problems, cases }));
  else if (problems.length > 0) printProblems(problems, terminal);
  else
    terminal.out(
      say(
        terminal,
        `Sound: ${cases} cases agree with their journals.`,
        `没有发现问题：${cases} 个事项与其流水一致。`,
      ),
    );
  return problems.length === 0 ? exitCodes.done : exitCodes.refused;
}
