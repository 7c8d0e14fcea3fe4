/** How often the log is looked at for what other processes have added, while somebody listens. */
const interval = 200;

/**
 * Tells listeners of new changes: those of this process at once, those of others by looking at the log,
 * and that only while there are listeners.
 */
export class Watcher {
  readonly #read: () => Promise<number>;
  readonly #listeners = new Set<() => void>();
  #seen = 0;
  #timer: NodeJS.Timeout | undefined;

  /** `read` gives the last position of the log. */
  constructor(read: () => Promise<number>) {
    this.#read = read;
  }

  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    this.#schedule();
    return () => {
      this.#listeners.delete(listener);
      if (this.#listeners.size === 0) this.close();
    };
  }

  heard(position: number): void {
    if (position <= this.#seen) return;
    this.#seen = position;
    for (const listener of this.#listeners) listener();
  }

  close(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  #schedule(): void {
    this.#timer ??= setTimeout(() => void this.#look(), interval).unref();
  }

  async #look(): Promise<void> {
    // A look that fails is made up for by the next one.
    const position = await this.#read().catch(() => 0);
    if (!this.#timer) return;
    this.#timer = undefined;
    this.heard(position);
    if (this.#listeners.size > 0) this.#schedule();
  }
}
