import { existsSync } from 'node:fs';
import { cp, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const project = fileURLToPath(new URL('../..', import.meta.url));

/**
 * Makes the workspace that is measured: the example company as it ships, with the import and the report of
 * `bench/definitions`, which it does not have itself. Returns its folder.
 */
export async function makeWorkspace(folder: string): Promise<string> {
  const workspace = join(folder, 'workspace');
  await mkdir(workspace, { recursive: true });
  for (const part of ['definitions', 'templates'].filter((name) => existsSync(join(project, name))))
    await cp(join(project, part), join(workspace, part), { recursive: true });
  await cp(join(project, 'bench/definitions'), join(workspace, 'definitions/bench'), {
    recursive: true,
  });
  return workspace;
}
