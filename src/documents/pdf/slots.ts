import { BatonError } from '../../shared/index.ts';

/** Lets so many at once do something, and so many more wait for their turn. */
export class Slots {
  readonly #limit: number;
  readonly #mostWaiting: number;
  readonly #waiting: (() => void)[] = [];
  #taken = 0;

  constructor(limit: number, mostWaiting: number) {
    this.#limit = limit;
    this.#mostWaiting = mostWaiting;
  }

  /** Runs the work when its turn comes. Raises `document-queue-full` where too many wait already. */
  async run<T>(work: () => Promise<T>): Promise<T> {
    await this.#take();
    try {
      return await work();
    } finally {
      const next = this.#waiting.shift();
      if (next) next();
      else this.#taken -= 1;
    }
  }

  /** How many work or wait. */
  get busy(): number {
    return this.#taken + this.#waiting.length;
  }

  async #take(): Promise<void> {
    if (this.#taken < this.#limit) {
      this.#taken += 1;
      return;
    }
    if (this.#waiting.length >= this.#mostWaiting)
      throw new BatonError({
        code: 'document-queue-full',
        params: { waiting: this.#waiting.length },
      });
    await new Promise<void>((resolve) => this.#waiting.push(resolve));
  }
}
