import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { BatonError, Slots } from '../../shared/index.ts';
import { queueFull } from '../pdf/queue-full.ts';
import type { JoinAnswer, JoinTask } from './join-message.ts';
import type { PdfHead, PdfPart } from './joined-pdf.ts';

/** Each thread takes the memory of all the files that it joins. */
const slots = new Slots({ atOnce: 2, waiting: 20, full: queueFull });

/** Most milliseconds that joining may take, from its turn on. */
const timeLimit = 60_000;

/**
 * Several PDFs as one, as `joinedPdf` makes it, in a thread of its own: reading and writing many pages takes
 * long. Raises `document-not-in-pdf`, `document-queue-full` where too many wait, and `document-too-slow`.
 */
export function joinPdfs(documents: readonly PdfPart[], head: PdfHead): Promise<Uint8Array> {
  return slots.run(() => inThread({ documents, head }));
}

async function inThread(task: JoinTask): Promise<Uint8Array> {
  // The source runs as TypeScript in the project and as JavaScript in the package.
  const extension = import.meta.url.endsWith('.ts') ? 'ts' : 'js';
  const worker = new Worker(new URL(`./join-worker.${extension}`, import.meta.url), {
    workerData: task,
    execArgv: ['--disable-warning=ExperimentalWarning'],
  });
  const signal = AbortSignal.timeout(timeLimit);
  try {
    const [answer] = (await once(worker, 'message', { signal })) as [JoinAnswer];
    if ('bytes' in answer) return answer.bytes;
    throw new BatonError(answer.problems);
  } catch (error) {
    if (error instanceof BatonError) throw error;
    if (signal.aborted)
      throw new BatonError({ code: 'document-too-slow', params: { seconds: timeLimit / 1000 } });
    const reason = error instanceof Error ? error.message : String(error);
    throw new BatonError({ code: 'document-render-failed', params: { reason } }, { cause: error });
  } finally {
    await worker.terminate();
  }
}
