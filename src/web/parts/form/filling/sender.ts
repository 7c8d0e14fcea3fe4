import { NetworkError } from '../../../api/index.ts';
import type { Values } from '../model/answer.ts';
import { newKey } from './key.ts';

export type SendState = 'idle' | 'sending' | 'waiting';

const tryAgainAfter = 5000;

/**
 * Sends a form; while the network is away it waits and sends again. One key goes with one content, however often it
 * is sent: what arrived although its answer got lost is not done twice.
 */
export class Sender {
  readonly #heard: (state: SendState) => void;
  #key = newKey();
  #stop: () => void = () => undefined;

  constructor(heard: (state: SendState) => void) {
    this.#heard = heard;
  }

  /** What is sent next is another thing than what was sent last. */
  changed(): void {
    this.#key = newKey();
  }

  /** The answer; undefined where the waiting was stopped. Raises `ApiError`. */
  async send(run: (key: string) => Promise<Values>): Promise<Values | undefined> {
    try {
      for (;;) {
        this.#heard('sending');
        try {
          return await run(this.#key);
        } catch (error) {
          if (!(error instanceof NetworkError)) throw error;
        }
        this.#heard('waiting');
        if (!(await this.#connection())) return undefined;
      }
    } finally {
      this.#heard('idle');
    }
  }

  /** Waits no longer for the network. */
  stop(): void {
    this.#stop();
  }

  /** True when it is worth trying again, false where the waiting was stopped. */
  #connection(): Promise<boolean> {
    return new Promise((resolve) => {
      const settle = (isWorthIt: boolean): void => {
        clearTimeout(timer);
        globalThis.removeEventListener('online', again);
        resolve(isWorthIt);
      };
      const again = (): void => settle(true);
      const timer = setTimeout(again, tryAgainAfter);
      globalThis.addEventListener('online', again);
      this.#stop = () => settle(false);
    });
  }
}
