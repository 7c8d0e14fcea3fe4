import { BatonError } from './errors/baton-error.ts';
import type { Problem } from './errors/problem.ts';

export interface SlotsOptions {
  /** How many pieces of work run at once. */
  readonly atOnce: number;
  /** How many more may wait for their turn. */
  readonly waiting: number;
  /** What is raised where as many wait already. */
  readonly full: (waiting: number) => Problem;
}

/**
 * Lets only so many pieces of work run at once and keeps the rest in order, so that a rush of them does not
 * stall everything else.
 */
export class Slots {
  readonly #options: SlotsOptions;
  readonly #waiting: (() => void)[] = [];
  #running = 0;

  constructor(options: SlotsOptions) {
    this.#options = options;
  }

  /** Runs the work when a slot is free. Raises the problem of `full` where too many wait already. */
  async run<T>(work: () => Promise<T>): Promise<T> {
    await this.#enter();
    try {
      return await work();
    } finally {
      this.#leave();
    }
  }

  /** How many run or wait. */
  get busy(): number {
    return this.#running + this.#waiting.length;
  }

  #enter(): Promise<void> {
    const { atOnce, waiting, full } = this.#options;
    if (this.#running < atOnce) {
      this.#running += 1;
      return Promise.resolve();
    }
    if (this.#waiting.length >= waiting) throw new BatonError(full(this.#waiting.length));
    return new Promise((resolve) => this.#waiting.push(resolve));
  }

  /** The slot goes straight to the next in line, so that nobody overtakes. */
  #leave(): void {
    const next = this.#waiting.shift();
    if (next) next();
    else this.#running -= 1;
  }
}
