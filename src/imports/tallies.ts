import type { ImportRun } from './ports.ts';

/** Values of one kind and field that are told apart in the log; the rest is counted together. */
const distinctLimit = 500;

/** What a run counts by name, `kind/field/value` (see `ImportRun.tallies`). */
export class Tallies {
  readonly #counts: Map<string, number>;
  readonly #distinct = new Map<string, number>();

  constructor(before: ImportRun['tallies'] = {}) {
    this.#counts = new Map(Object.entries(before));
  }

  /** Counts one; a value beyond the limit is counted as `…`. */
  add(kind: string, field: string, value = ''): void {
    const group = value === '' ? kind : `${kind}/${field}`;
    const name = value === '' ? `${kind}/${field}` : `${group}/${value}`;
    const count = this.#counts.get(name);
    if (count !== undefined) {
      this.#counts.set(name, count + 1);
      return;
    }
    const distinct = (this.#distinct.get(group) ?? 0) + 1;
    this.#distinct.set(group, distinct);
    if (distinct <= distinctLimit) this.#counts.set(name, 1);
    else this.#counts.set(`${group}/…`, (this.#counts.get(`${group}/…`) ?? 0) + 1);
  }

  get counts(): ImportRun['tallies'] {
    return Object.fromEntries(this.#counts);
  }
}
