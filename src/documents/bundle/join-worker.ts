import { parentPort, workerData } from 'node:worker_threads';
import { BatonError } from '../../shared/index.ts';
import type { JoinAnswer, JoinTask } from './join-message.ts';
import { joinedPdf } from './joined-pdf.ts';

async function answer({ documents, head }: JoinTask): Promise<JoinAnswer> {
  try {
    return { bytes: await joinedPdf(documents, head) };
  } catch (error) {
    if (error instanceof BatonError) return { problems: error.problems };
    throw error;
  }
}

// eslint-disable-next-line unicorn/require-post-message-target-origin -- a thread has none
parentPort?.postMessage(await answer(workerData as JoinTask));
