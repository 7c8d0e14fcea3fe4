import { BatonError } from '../../../shared/index.ts';
import { storeError } from '../database/driver-errors.ts';
import { Reader } from './reader.ts';
import type { ReadRequest, ReadRows } from './request.ts';

/**
 * The readers: the first serves lists, the others reports, so that a long report holds up no list.
 * A reader starts when it is first needed.
 */
export class Readers {
  readonly #file: string;
  readonly #count: number;
  readonly #readers: (Reader | undefined)[] = [];
  #closed = false;

  /** @param count of threads, at least 1; with one, lists wait for reports. */
  constructor(file: string, count: number) {
    this.#file = file;
    this.#count = Math.max(1, count);
  }

  /** Runs a query that is expected to be short. */
  run(request: ReadRequest): Promise<ReadRows> {
    return this.#runOn(0, request);
  }

  /** Runs a query that may read a whole table. */
  async runReport(request: ReadRequest): Promise<ReadRows> {
    const slots = [...Array(this.#count).keys()].slice(this.#count > 1 ? 1 : 0);
    const loads = slots.map((slot) => this.#readers[slot]?.load ?? 0);
    return this.#runOn(slots[loads.indexOf(Math.min(...loads))] ?? 0, request);
  }

  /** Resolves when no query that was sent before is still running. */
  async drain(): Promise<void> {
    const idle = { sql: 'SELECT 1', values: [] };
    await Promise.all(this.#readers.map((reader) => reader?.run(idle)));
  }

  async close(): Promise<void> {
    this.#closed = true;
    await Promise.all(this.#readers.map((reader) => reader?.close()));
  }

  async #runOn(slot: number, request: ReadRequest): Promise<ReadRows> {
    if (this.#closed) throw new BatonError({ code: 'store-closed' });
    let reader = this.#readers[slot];
    if (!reader || reader.failed) this.#readers[slot] = reader = new Reader(this.#file);
    try {
      return await reader.run(request);
    } catch (error) {
      throw storeError(error);
    }
  }
}
