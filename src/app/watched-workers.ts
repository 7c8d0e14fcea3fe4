import { startWorker, type Worker, type WorkerOptions } from '../engine/index.ts';
import type { WorkerState } from '../http/index.ts';
import type { Clock } from '../shared/index.ts';

/** Workers of this process, of each of which it is known when it last looked and what last went wrong. */
export class WatchedWorkers {
  readonly #clock: Clock;
  readonly #states = new Map<string, WorkerState>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  get states(): readonly WorkerState[] {
    return [...this.#states.values()];
  }

  start(name: string, options: WorkerOptions): Worker {
    this.#states.set(name, { name });
    return startWorker({
      ...options,
      work: () => {
        this.#note(name, { looked: this.#clock.now() });
        return options.work();
      },
      onError: (error) => {
        const message = error instanceof Error ? error.message : String(error);
        this.#note(name, { lastError: { at: this.#clock.now(), message } });
        options.onError(error);
      },
    });
  }

  #note(name: string, change: Partial<WorkerState>): void {
    this.#states.set(name, { name, ...this.#states.get(name), ...change });
  }
}
