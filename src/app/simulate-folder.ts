import { checkWorkspace, readWorkspaceFolder } from '../definitions/index.ts';
import { runExample, type PlayedStep } from '../engine/index.ts';
import { BatonError, type Problem } from '../shared/index.ts';

export type { PlayedStep };

export interface PlayedExample {
  readonly id: string;
  readonly steps: readonly PlayedStep[];
}

/**
 * Plays the examples of a workspace folder, or one of them, and tells every step; nothing is stored.
 * Raises `no-workspace`, and `not-found` for an example that does not exist.
 */
export async function simulateFolder(
  folder: string,
  wanted: string | undefined,
): Promise<{ readonly examples: readonly PlayedExample[]; readonly problems: readonly Problem[] }> {
  const { problems, workspace } = checkWorkspace(await readWorkspaceFolder(folder));
  if (!workspace) return { examples: [], problems };
  const all = [...workspace.examples.values()];
  const chosen = wanted === undefined ? all : all.filter(({ id }) => id === wanted);
  if (wanted !== undefined && chosen.length === 0) {
    const what = { en: 'example', 'zh-CN': '示例' };
    throw new BatonError({ code: 'not-found', params: { what, id: wanted } });
  }
  const examples: PlayedExample[] = [];
  const failed: Problem[] = [];
  for (const example of chosen) {
    const steps: PlayedStep[] = [];
    failed.push(...(await runExample(workspace, example, (step) => steps.push(step))));
    examples.push({ id: example.id, steps });
  }
  return { examples, problems: failed };
}
