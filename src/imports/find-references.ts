import type { ImportStore } from './ports.ts';
import type { Lookup, ReadRow } from './plan/read-row.ts';

/** What a text was found to mean: an id, nothing, or several things. */
export type Found = string | 'nothing' | 'several';

/** Texts of one field that are remembered from batch to batch. */
const remembered = 100_000;

/** Finds references and people by the texts that files name them by; asks the store once for each text. */
export class ReferenceFinder {
  readonly #store: Pick<ImportStore, 'findByField'>;
  readonly #known = new Map<string, Map<string, Found>>();
  readonly #growing: string | undefined;

  /** `growing` is the collection that the import itself adds to: what is not there yet may come. */
  constructor(store: Pick<ImportStore, 'findByField'>, growing?: string) {
    this.#store = store;
    this.#growing = growing;
  }

  /** Fetches what the rows look up and is not known yet. */
  async prepare(rows: readonly ReadRow[]): Promise<void> {
    this.#forget();
    const wanted = new Map<string, { lookup: Lookup; texts: Set<string> }>();
    for (const { lookups } of rows)
      for (const lookup of lookups)
        for (const text of [lookup.text, lookup.written]) this.#want(wanted, lookup, text);
    for (const [key, { lookup, texts }] of wanted)
      await this.#fetch(key, collectionOf(lookup.type), lookup.by, [...texts]);
  }

  /** What the text means; `prepare` has been called with its row. */
  found(lookup: Lookup, text: string): Found {
    return this.#known.get(keyOf(lookup))?.get(text) ?? 'nothing';
  }

  /** Notes an entry that this import adds (in a dry run: would add). */
  add(type: string, by: string, text: string, id: string): void {
    this.#known.get(`${type}.${by}`)?.set(text, id);
  }

  /** Keeps the memory bounded; what this import adds itself is not asked for again in a dry run. */
  #forget(): void {
    for (const [key, texts] of this.#known)
      if (texts.size > remembered && !this.#growing?.endsWith(`:${key.split('.')[0]}`))
        texts.clear();
  }

  #want(
    wanted: Map<string, { lookup: Lookup; texts: Set<string> }>,
    lookup: Lookup,
    text: string,
  ): void {
    const key = keyOf(lookup);
    if (this.#known.get(key)?.has(text)) return;
    const entry = wanted.get(key) ?? { lookup, texts: new Set() };
    entry.texts.add(text);
    wanted.set(key, entry);
  }

  async #fetch(
    key: string,
    collection: string,
    field: string,
    texts: readonly string[],
  ): Promise<void> {
    const ids = await this.#store.findByField(collection, field, texts);
    const known = this.#known.get(key) ?? new Map<string, Found>();
    for (const text of texts) {
      const found = ids.get(text) ?? [];
      if (found.length === 0 && collection === this.#growing) continue;
      known.set(text, found.length > 1 ? 'several' : (found[0] ?? 'nothing'));
    }
    this.#known.set(key, known);
  }
}

function keyOf({ type, by }: Pick<Lookup, 'type' | 'by'>): string {
  return `${type}.${by}`;
}

/** The store's name of what is looked up: people, or records of a type. */
export function collectionOf(type: string): string {
  return type === 'person' ? 'people' : `record:${type}`;
}
