/** Lengths of time, of which the middle one is asked for. */
export class Times {
  readonly #times: number[] = [];

  add(time: number): void {
    this.#times.push(time);
  }

  get total(): number {
    return this.#times.reduce((sum, time) => sum + time, 0);
  }

  get median(): number | undefined {
    if (this.#times.length === 0) return undefined;
    const sorted = this.#times.toSorted((a, b) => a - b);
    const low = sorted[Math.ceil(sorted.length / 2) - 1] ?? 0;
    return (low + (sorted[Math.floor(sorted.length / 2)] ?? low)) / 2;
  }
}

/** One tally for each name, made when it is first asked for. */
export class Tallies<T> {
  readonly #make: () => T;
  readonly #byName = new Map<string, T>();

  constructor(make: () => T) {
    this.#make = make;
  }

  of(name: string): T {
    const known = this.#byName.get(name) ?? this.#make();
    this.#byName.set(name, known);
    return known;
  }

  get(name: string): T | undefined {
    return this.#byName.get(name);
  }
}
