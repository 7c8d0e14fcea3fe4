import { parentPort } from 'node:worker_threads';
import { compileWorkspace, workingCalendar, type Workspace } from '../../definitions/index.ts';
import { BatonError, type Problem } from '../../shared/index.ts';
import { renderDocument } from '../render/render-document.ts';
import type { RenderAnswer, RenderTask } from './message.ts';

/** Workspaces of the releases used lately; documents of most days come from one or two. */
const workspaces = new Map<string, Workspace>();
const mostWorkspaces = 3;

function workspaceOf({ hash, definitions }: RenderTask): Workspace | undefined {
  const known = workspaces.get(hash) ?? compiled(definitions);
  if (!known) return undefined;
  workspaces.delete(hash);
  workspaces.set(hash, known);
  const [oldest] = workspaces.keys();
  if (workspaces.size > mostWorkspaces && oldest !== undefined) workspaces.delete(oldest);
  return known;
}

function compiled(definitions: RenderTask['definitions']): Workspace | undefined {
  if (definitions === undefined) return undefined;
  const workspace = compileWorkspace(definitions, { accepted: true });
  if (!workspace.ok) throw new BatonError(workspace.error as readonly [Problem, ...Problem[]]);
  return workspace.value;
}

async function answer(task: RenderTask): Promise<RenderAnswer> {
  try {
    const workspace = workspaceOf(task);
    return workspace ? await rendered(workspace, task) : { kind: 'unknown' };
  } catch (error) {
    if (error instanceof BatonError) return { kind: 'refused', problems: error.problems };
    const reason = error instanceof Error ? error.message : String(error);
    return { kind: 'failed', reason };
  }
}

async function rendered(
  { documents, organization }: Workspace,
  task: RenderTask,
): Promise<RenderAnswer> {
  const { document: id, data, format, files } = task;
  const definition = documents.get(id);
  if (!definition)
    throw new BatonError({ code: 'document-no-format', params: { document: id, format } });
  const document = await renderDocument(definition, data, format, {
    calendar: workingCalendar(organization),
    ...(files ? { file: ({ blob }) => files.get(String(blob)) } : {}),
  });
  return { kind: 'rendered', document };
}

parentPort?.on('message', async (task: RenderTask) => {
  // eslint-disable-next-line unicorn/require-post-message-target-origin -- a thread has none
  parentPort?.postMessage(await answer(task));
});
