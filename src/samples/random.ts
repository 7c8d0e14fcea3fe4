/** A seeded source of chance: the same seed tells the same story. */
export interface Chance {
  /** From 0 up to, but not including, 1. */
  fraction(): number;
  /** A whole number from `from` to `to`, both included. */
  between(from: number, to: number): number;
  pick<T>(items: readonly T[]): T;
  /** Picks by weight. */
  weighted<T>(items: readonly (readonly [T, number])[]): T;
  /** True in this share of cases. */
  happens(share: number): boolean;
}

/** Mulberry32 (Tommy Ettinger, 2017): 32 bits of state, good enough to make up a year of sales. */
export function seededChance(seed: number): Chance {
  let state = seed >>> 0;
  function fraction(): number {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  }
  const between = (from: number, to: number) => from + Math.floor(fraction() * (to - from + 1));
  return {
    fraction,
    between,
    pick: (items) => itemAt(items, between(0, items.length - 1)),
    happens: (share) => fraction() < share,
    weighted(items) {
      let left = fraction() * items.reduce((sum, [, weight]) => sum + weight, 0);
      const found = items.findIndex(([, weight]) => (left -= weight) < 0);
      return itemAt(items, found)[0];
    },
  };
}

function itemAt<T>(items: readonly T[], index: number): T {
  const item = items.at(index);
  if (item === undefined) throw new RangeError('nothing to pick from');
  return item;
}
