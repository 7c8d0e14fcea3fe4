import type { StoredRecord } from '../../../engine/ports.ts';
import type { Collection } from '../../../definitions/index.ts';

/** Characters of row text that are kept; parsed they take a few times as much. */
const room = 8_000_000;

interface Kept {
  readonly record: StoredRecord;
  readonly size: number;
}

/**
 * Records that were read lately, as they are stored: every command reads again the ones that its case refers to.
 * Right as long as one process owns the store and tells of each record that it writes.
 */
export class RecordCache {
  /** The one read longest ago comes first. */
  readonly #kept = new Map<string, Kept>();
  #size = 0;

  find(collection: Collection, id: string): StoredRecord | undefined {
    const key = keyOf(collection, id);
    const kept = this.#kept.get(key);
    if (!kept) return undefined;
    this.#kept.delete(key);
    this.#kept.set(key, kept);
    return kept.record;
  }

  /** @param size of its row as text, in characters */
  keep(record: StoredRecord, size: number): void {
    this.forget(record.collection, record.id);
    if (size > room) return;
    this.#kept.set(keyOf(record.collection, record.id), { record, size });
    this.#size += size;
    for (const [key, oldest] of this.#kept) {
      if (this.#size <= room) break;
      this.#remove(key, oldest);
    }
  }

  forget(collection: Collection, id: string): void {
    const key = keyOf(collection, id);
    const kept = this.#kept.get(key);
    if (kept) this.#remove(key, kept);
  }

  #remove(key: string, { size }: Kept): void {
    this.#kept.delete(key);
    this.#size -= size;
  }
}

function keyOf(collection: Collection, id: string): string {
  return `${collection}/${id}`;
}
