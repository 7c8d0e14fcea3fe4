import { BatonError } from '../../shared/index.ts';

/**
 * Lets only so many pieces of work run at once and keeps the rest in order. Hashing runs on the few
 * threads that files and names are also read on: without a limit, a rush of sign-ins stalls everything.
 */
export class Slots {
  readonly #most: number;
  readonly #mostWaiting: number;
  readonly #waiting: (() => void)[] = [];
  #running = 0;

  constructor(most: number, mostWaiting: number) {
    this.#most = most;
    this.#mostWaiting = mostWaiting;
  }

  /** Runs the work when a slot is free. Raises `sign-in-busy` where too many wait already. */
  async run<T>(work: () => Promise<T>): Promise<T> {
    await this.#enter();
    try {
      return await work();
    } finally {
      this.#leave();
    }
  }

  #enter(): Promise<void> {
    if (this.#running < this.#most) {
      this.#running += 1;
      return Promise.resolve();
    }
    if (this.#waiting.length >= this.#mostWaiting) throw new BatonError({ code: 'sign-in-busy' });
    return new Promise((resolve) => this.#waiting.push(resolve));
  }

  /** The slot goes straight to the next in line, so that nobody overtakes. */
  #leave(): void {
    const next = this.#waiting.shift();
    if (next) next();
    else this.#running -= 1;
  }
}
