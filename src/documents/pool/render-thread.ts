import { Worker } from 'node:worker_threads';
import { BatonError } from '../../shared/index.ts';
import type { RenderAnswer, RenderTask } from './message.ts';

/** A thread that went away with its work undone. */
export class ThreadLost extends Error {}

interface Work {
  readonly resolve: (answer: RenderAnswer) => void;
  readonly reject: (error: Error) => void;
}

/** A thread that renders one document after the other. */
export class RenderThread {
  readonly #worker: Worker;
  #work: Work | undefined;
  #lost: string | undefined;

  /** @param megabytes that its data may take, at most. */
  constructor(megabytes: number) {
    // The source runs as TypeScript in the project and as JavaScript in the package.
    const extension = import.meta.url.endsWith('.ts') ? 'ts' : 'js';
    this.#worker = new Worker(new URL(`./worker.${extension}`, import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: megabytes },
      execArgv: ['--disable-warning=ExperimentalWarning'],
    });
    this.#worker.on('message', (answer: RenderAnswer) => this.#settle(answer));
    this.#worker.on('error', ({ message }) => this.#fail(message));
    this.#worker.on('exit', (code) => this.#fail(`the thread ended with ${code}`));
    this.#worker.unref();
  }

  get isLost(): boolean {
    return this.#lost !== undefined;
  }

  /** Raises `ThreadLost` where the thread ends, and `document-too-slow`, by which it is ended. */
  async run(task: RenderTask, timeLimit: number): Promise<RenderAnswer> {
    if (this.#lost !== undefined) throw new ThreadLost(this.#lost);
    const timer = setTimeout(() => this.#giveUp(timeLimit), timeLimit);
    this.#worker.ref();
    try {
      return await new Promise((resolve, reject) => {
        this.#work = { resolve, reject };
        // eslint-disable-next-line unicorn/require-post-message-target-origin -- a thread has none
        this.#worker.postMessage(task);
      });
    } finally {
      clearTimeout(timer);
      this.#work = undefined;
      this.#worker.unref();
    }
  }

  async end(): Promise<void> {
    this.#fail('the thread was ended');
    await this.#worker.terminate();
  }

  #settle(answer: RenderAnswer): void {
    this.#work?.resolve(answer);
  }

  #giveUp(timeLimit: number): void {
    const params = { seconds: timeLimit / 1000 };
    this.#work?.reject(new BatonError({ code: 'document-too-slow', params }));
    void this.end();
  }

  #fail(reason: string): void {
    this.#lost ??= reason;
    this.#work?.reject(new ThreadLost(reason));
  }
}
