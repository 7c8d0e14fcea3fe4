import { Worker } from 'node:worker_threads';
import { BatonError } from '../../../shared/index.ts';
import { storeError } from '../database/driver-errors.ts';
import type { ReadAnswer, ReadRequest, ReadRows } from './request.ts';

interface Waiting {
  readonly resolve: (rows: ReadRows) => void;
  readonly reject: (error: Error) => void;
}

/** A read-only connection in a thread of its own. Its queries run one after the other. */
export class Reader {
  readonly #worker: Worker;
  readonly #waiting = new Map<number, Waiting>();
  #lastId = 0;
  #failed: Error | undefined;

  constructor(file: string) {
    // The source runs as TypeScript in the project and as JavaScript in the package.
    const extension = import.meta.url.endsWith('.ts') ? 'ts' : 'js';
    this.#worker = new Worker(new URL(`./worker.${extension}`, import.meta.url), {
      workerData: { file },
      // What it reads is handed over at once, so that little is ever alive.
      resourceLimits: { maxYoungGenerationSizeMb: 8 },
      execArgv: ['--disable-warning=ExperimentalWarning'],
    });
    this.#worker.on('message', (answer: ReadAnswer) => this.#settle(answer));
    this.#worker.on('error', (error) => this.#fail(error));
    this.#worker.on('exit', () => this.#fail(new BatonError({ code: 'store-closed' })));
    this.#worker.unref();
  }

  /** Queries sent and not yet answered. */
  get load(): number {
    return this.#waiting.size;
  }

  get failed(): boolean {
    return this.#failed !== undefined;
  }

  run(request: ReadRequest): Promise<ReadRows> {
    if (this.#failed) return Promise.reject(storeError(this.#failed));
    const id = ++this.#lastId;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      // A process may end while a worker is idle, but not while it owes an answer.
      this.#worker.ref();
      // eslint-disable-next-line unicorn/require-post-message-target-origin -- a thread has none
      this.#worker.postMessage({ ...request, id });
    });
  }

  async close(): Promise<void> {
    await this.#worker.terminate();
  }

  #settle(answer: ReadAnswer): void {
    const waiting = this.#waiting.get(answer.id);
    this.#waiting.delete(answer.id);
    if (this.#waiting.size === 0) this.#worker.unref();
    if ('rows' in answer) waiting?.resolve(answer.rows);
    else waiting?.reject(new ReadError(answer.failure.message, answer.failure.code));
  }

  #fail(error: Error): void {
    this.#failed ??= error;
    for (const waiting of this.#waiting.values()) waiting.reject(storeError(error));
    this.#waiting.clear();
  }
}

/** An error of SQLite in a reader. */
class ReadError extends Error {
  readonly errcode: number;

  constructor(message: string, errcode: number) {
    super(message);
    this.errcode = errcode;
  }
}
