import {
  checkWorkspace,
  diffTemplates,
  diffWorkspaces,
  type Example,
  type ReleaseFile,
  type Workspace,
} from '../../definitions/index.ts';
import { runExample, type PlayedStep } from '../../engine/index.ts';
import { tellSteps } from './tell-steps.ts';
import type { TriedExample, Verdict } from './verdict.ts';

/** The definitions with which a draft is compared, compiled, and their files. */
export interface Released {
  readonly workspace: Workspace;
  readonly files: readonly ReleaseFile[];
}

/** Checks files as a publish would, tries their examples, and says what they change. Takes up to seconds. */
export async function judgeFiles(
  files: readonly ReleaseFile[],
  against: () => Released,
): Promise<Verdict> {
  const { problems, workspace } = checkWorkspace(files);
  if (!workspace) return { problems, examples: [], changes: [] };
  const examples: TriedExample[] = [];
  for (const example of workspace.examples.values())
    examples.push(await tryExample(workspace, example));
  const released = against();
  return {
    problems: examples.flatMap((example) => example.problems),
    examples,
    changes: [
      ...diffWorkspaces(released.workspace, workspace),
      ...diffTemplates(released.files, files),
    ],
  };
}

async function tryExample(workspace: Workspace, example: Example): Promise<TriedExample> {
  const steps: PlayedStep[] = [];
  const problems = await runExample(workspace, example, (step) => steps.push(step));
  const { id, title, given, places } = example;
  return {
    id,
    title,
    funnel: given.funnel,
    place: places['given'] ?? {},
    problems,
    steps: tellSteps(workspace, example, steps),
  };
}
