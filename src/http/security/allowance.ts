import { BatonError, type Instant } from '../../shared/index.ts';

/** More keys than this in one window are not told apart by remembering yet more of them. */
const mostKeys = 10_000;

/**
 * Lets something happen so often in a window of time and no more, by a key such as a network address. Kept in memory
 * and by one process: it keeps floods off, it counts nothing that matters.
 */
export class Allowance {
  readonly #window: number;
  readonly #taken = new Map<string, number>();
  #began = 0;

  constructor(window: number) {
    this.#window = window;
  }

  /** Raises `http-too-many-requests` with the seconds until the window ends, where none of `most` is left. */
  check(key: string, most: number, now: Instant): void {
    this.#turn(now);
    if ((this.#taken.get(key) ?? 0) < most) return;
    const seconds = Math.ceil((this.#began + this.#window - now) / 1000);
    throw new BatonError({ code: 'http-too-many-requests', params: { seconds } });
  }

  /** Takes one, whether it is left or not. */
  take(key: string, now: Instant): void {
    this.#turn(now);
    const taken = this.#taken.get(key) ?? 0;
    if (this.#taken.size >= mostKeys) this.#taken.clear();
    this.#taken.set(key, taken + 1);
  }

  #turn(now: Instant): void {
    if (now < this.#began + this.#window) return;
    this.#began = now - (now % this.#window);
    this.#taken.clear();
  }
}
