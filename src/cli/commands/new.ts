import { cp, mkdir, readdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { BatonError } from '../../shared/index.ts';
import type { Shell } from '../shell.ts';
import { say } from '../terminal/terminal.ts';

const starter = fileURLToPath(new URL('../starter', import.meta.url));

/** `baton new`: a workspace that already runs. Raises `folder-not-empty`. */
export async function newCommand(shell: Shell, given: string): Promise<void> {
  const folder = shell.path(given);
  const present = await readdir(folder).catch(() => []);
  if (present.length > 0) throw new BatonError({ code: 'folder-not-empty', params: { folder } });
  await mkdir(folder, { recursive: true });
  await cp(starter, folder, { recursive: true });
  const { terminal } = shell;
  if (terminal.json) return terminal.out(JSON.stringify({ folder }));
  terminal.out(
    say(
      terminal,
      `Made ${folder}\n\n  cd ${given}\n  baton validate          check the definitions\n  baton serve --watch     run them, and publish what is sound at every save`,
      `已创建 ${folder}\n\n  cd ${given}\n  baton validate          校验定义\n  baton serve --watch     运行，并在每次保存时发布没有错误的内容`,
    ),
  );
}
