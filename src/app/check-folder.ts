import { checkWorkspace, readWorkspaceFolder, type Workspace } from '../definitions/index.ts';
import { tryExamples } from '../engine/index.ts';
import type { Problem } from '../shared/index.ts';

/** What checking a workspace found; how many definitions of each kind it has. */
export interface FolderCheck {
  readonly problems: readonly Problem[];
  readonly counts: Readonly<Record<string, number>>;
}

/**
 * Checks a workspace folder as a publish would, its examples included; nothing is stored. Raises
 * `no-workspace`.
 */
export async function checkFolder(folder: string): Promise<FolderCheck> {
  const { problems, workspace } = checkWorkspace(await readWorkspaceFolder(folder));
  if (!workspace) return { problems, counts: {} };
  return { problems: await tryExamples(workspace), counts: countDefinitions(workspace) };
}

function countDefinitions(workspace: Workspace): Record<string, number> {
  const counts = Object.entries(workspace).flatMap(([kind, all]): [string, number][] =>
    all instanceof Map && all.size > 0 ? [[kind, all.size]] : [],
  );
  return Object.fromEntries(counts);
}
