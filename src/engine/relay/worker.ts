import { setTimeout as sleep } from 'node:timers/promises';

/** Something that looks for due work again and again until it is stopped. */
export interface Worker {
  /** Looks now instead of at the next turn: something has been committed. */
  wake(): void;
  /** Finishes what is in hand, gives back the claims, and looks no more. */
  stop(): Promise<void>;
}

export interface WorkerOptions {
  /** Does one batch of work and returns how much there was; where there was any, it is called again. */
  readonly work: () => Promise<number>;
  /** Milliseconds between two looks when there is nothing to do. */
  readonly every: number;
  /**
   * Milliseconds between two batches while there is something to do, so that what comes up one by one is carried
   * out together; at once where it is not given.
   */
  readonly rest?: number;
  /** Gives back what was claimed and not carried out. */
  readonly release: () => Promise<void>;
  /** Told when a batch could not be done at all, such as when the store is away. */
  readonly onError: (error: unknown) => void;
}

/** Starts working at once, one batch after the other. */
export function startWorker({ work, every, rest = 0, release, onError }: WorkerOptions): Worker {
  const stopping = new AbortController();
  let woken = false;
  let rouse: (() => void) | undefined;
  const pause = (): Promise<void> =>
    new Promise((resolve) => {
      const timer = setTimeout(resolve, every);
      rouse = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  const run = async (): Promise<void> => {
    while (!stopping.signal.aborted) {
      woken = false;
      const done = await work().catch((error: unknown) => {
        onError(error);
        return 0;
      });
      if (done === 0 && !woken && !stopping.signal.aborted) await pause();
      else if (rest > 0 && !stopping.signal.aborted) await sleep(rest);
      rouse = undefined;
    }
  };
  const running = run();
  return {
    wake: () => {
      woken = true;
      rouse?.();
    },
    stop: async () => {
      stopping.abort();
      rouse?.();
      await running;
      await release();
    },
  };
}
