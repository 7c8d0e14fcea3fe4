import { Worker } from 'node:worker_threads';
import { BatonError, Slots } from '../../shared/index.ts';
import type { JudgeAnswer, JudgeTask, Verdict } from './verdict.ts';

/** Most milliseconds that one draft may take. */
const timeLimit = 60_000;
/** Milliseconds without work after which the thread is ended. */
const idle = 60_000;

/**
 * Judges drafts one after the other in a thread of its own: compiling a whole company takes longer than anybody who
 * works meanwhile should wait. The thread starts when it is first needed and ends when it is idle.
 */
export class Judge {
  readonly #slots = new Slots({
    atOnce: 1,
    waiting: 100,
    full: (waiting) => ({ code: 'draft-check-busy', params: { waiting } }),
  });
  #thread: Worker | undefined;
  #resting: NodeJS.Timeout | undefined;

  /** Raises `draft-check-busy`, and `draft-check-failed` where the thread breaks down or takes too long. */
  async judge(task: JudgeTask): Promise<Verdict> {
    clearTimeout(this.#resting);
    try {
      const answer = await this.#slots.run(() => this.#ask(task));
      if (answer.kind === 'judged') return answer.verdict;
      throw failed(answer.reason);
    } finally {
      if (this.#slots.busy === 0) this.#rest();
    }
  }

  /** Ends the thread; what is being judged fails. */
  async close(): Promise<void> {
    clearTimeout(this.#resting);
    const thread = this.#thread;
    this.#thread = undefined;
    await thread?.terminate();
  }

  async #ask(task: JudgeTask): Promise<JudgeAnswer> {
    const thread = (this.#thread ??= startThread());
    const stopping = new AbortController();
    const timer = setTimeout(() => void this.close(), timeLimit);
    thread.ref();
    try {
      return await new Promise((resolve, reject) => {
        const lost = (reason: unknown): void => {
          if (this.#thread === thread) this.#thread = undefined;
          reject(failed(reason instanceof Error ? reason.message : `the thread ended: ${reason}`));
        };
        thread.once('error', lost);
        thread.once('exit', lost);
        thread.once('message', resolve);
        stopping.signal.addEventListener('abort', () => {
          thread.off('error', lost).off('exit', lost).off('message', resolve);
        });
        // eslint-disable-next-line unicorn/require-post-message-target-origin -- a thread has none
        thread.postMessage(task);
      });
    } finally {
      stopping.abort();
      clearTimeout(timer);
      thread.unref();
    }
  }

  #rest(): void {
    this.#resting = setTimeout(() => void this.close(), idle);
    this.#resting.unref();
  }
}

function startThread(): Worker {
  // The source runs as TypeScript in the project and as JavaScript in the package.
  const extension = import.meta.url.endsWith('.ts') ? 'ts' : 'js';
  const thread = new Worker(new URL(`./worker.${extension}`, import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: 512 },
    execArgv: ['--disable-warning=ExperimentalWarning'],
  });
  // A thread that breaks down while it rests is made anew when it is needed.
  thread.on('error', () => {});
  return thread;
}

function failed(reason: string): BatonError {
  return new BatonError({ code: 'draft-check-failed', params: { reason } });
}
