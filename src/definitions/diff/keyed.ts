/** Two sets of things with ids, side by side. */
export interface Paired<T> {
  readonly added: readonly Item<T>[];
  readonly removed: readonly Item<T>[];
  readonly kept: readonly { readonly id: string; readonly before: T; readonly after: T }[];
}

interface Item<T> {
  readonly id: string;
  readonly item: T;
}

/** Pairs by id. */
export function pair<T>(before: ReadonlyMap<string, T>, after: ReadonlyMap<string, T>): Paired<T> {
  const kept = [...before].flatMap(([id, item]) => {
    const other = after.get(id);
    return other === undefined ? [] : [{ id, before: item, after: other }];
  });
  return { added: onlyIn(after, before), removed: onlyIn(before, after), kept };
}

/** A list of things with ids as a map. */
export function byId<T extends { readonly id: string }>(
  items: readonly T[],
): ReadonlyMap<string, T> {
  return new Map(items.map((item) => [item.id, item]));
}

function onlyIn<T>(one: ReadonlyMap<string, T>, other: ReadonlyMap<string, T>): Item<T>[] {
  return [...one].flatMap(([id, item]) => (other.has(id) ? [] : [{ id, item }]));
}

/** What a list gained and lost. */
export function gainedAndLost(before: readonly string[], after: readonly string[]) {
  return {
    gained: after.filter((item) => !before.includes(item)),
    lost: before.filter((item) => !after.includes(item)),
  };
}

/**
 * The ids that moved, each with the one that it now follows: as few as can be, those outside a longest
 * common subsequence of the two orders. Ids that only one of them has do not count.
 */
export function movedIds(
  before: readonly string[],
  after: readonly string[],
): readonly { readonly id: string; readonly follows?: string }[] {
  const rank = new Map(before.map((id, index) => [id, index]));
  const common = after.filter((id) => rank.has(id));
  const still = longestRising(common.map((id) => rank.get(id) ?? 0));
  return common.flatMap((id, index) => {
    if (still.has(index)) return [];
    const follows = common[index - 1];
    return [follows === undefined ? { id } : { id, follows }];
  });
}

/** The places of a longest rising subsequence. */
function longestRising(ranks: readonly number[]): ReadonlySet<number> {
  const best: { readonly length: number; readonly from: number }[] = [];
  for (const rank of ranks) {
    let [length, from] = [1, -1];
    for (const [earlier, reached] of best.entries()) {
      if ((ranks[earlier] ?? 0) < rank && reached.length >= length)
        [length, from] = [reached.length + 1, earlier];
    }
    best.push({ length, from });
  }
  const places = new Set<number>();
  const longest = Math.max(0, ...best.map(({ length }) => length));
  let at = best.findIndex(({ length }) => length === longest);
  while (at >= 0) {
    places.add(at);
    at = best[at]?.from ?? -1;
  }
  return places;
}
