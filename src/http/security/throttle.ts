import { BatonError, MINUTE, type Instant } from '../../shared/index.ts';

const window = 15 * MINUTE;
const most = 30;
/** More addresses than this in one window are not told apart by remembering yet more of them. */
const mostAddresses = 10_000;

/**
 * Counts by network address how often something was tried that is not there, such as the secret of a link, and
 * lets an address with too many go no further until the window ends. Kept in memory: it slows down, it proves nothing.
 */
export class FailureThrottle {
  #began = 0;
  readonly #failures = new Map<string, number>();

  /** Raises `http-too-many-requests` with the seconds until the window ends. */
  check(address: string, now: Instant): void {
    this.#turn(now);
    if ((this.#failures.get(address) ?? 0) < most) return;
    const seconds = Math.ceil((this.#began + window - now) / 1000);
    throw new BatonError({ code: 'http-too-many-requests', params: { seconds } });
  }

  count(address: string, now: Instant): void {
    this.#turn(now);
    if (this.#failures.size >= mostAddresses) this.#failures.clear();
    this.#failures.set(address, (this.#failures.get(address) ?? 0) + 1);
  }

  #turn(now: Instant): void {
    if (now < this.#began + window) return;
    this.#began = now - (now % window);
    this.#failures.clear();
  }
}
