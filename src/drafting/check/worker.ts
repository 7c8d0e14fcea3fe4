import { parentPort } from 'node:worker_threads';
import { compileWorkspace } from '../../definitions/index.ts';
import { BatonError, type Problem } from '../../shared/index.ts';
import { judgeFiles, type Released } from './judge-files.ts';
import type { JudgeAnswer, JudgeTask } from './verdict.ts';

/** The release that drafts were last compared with. */
let last: { readonly hash: string; readonly released: Released } | undefined;

function releasedOf({ hash, files }: JudgeTask['against']): Released {
  if (last?.hash === hash) return last.released;
  const compiled = compileWorkspace(files, { accepted: true });
  if (!compiled.ok) throw new BatonError(compiled.error as readonly [Problem, ...Problem[]]);
  const released = { workspace: compiled.value, files };
  last = { hash, released };
  return released;
}

async function answer({ files, against }: JudgeTask): Promise<JudgeAnswer> {
  try {
    return { kind: 'judged', verdict: await judgeFiles(files, () => releasedOf(against)) };
  } catch (error) {
    return { kind: 'failed', reason: error instanceof Error ? error.message : String(error) };
  }
}

parentPort?.on('message', async (task: JudgeTask) => {
  // eslint-disable-next-line unicorn/require-post-message-target-origin -- a thread has none
  parentPort?.postMessage(await answer(task));
});
