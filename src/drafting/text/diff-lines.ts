/** A run of lines that two texts share, or that only one of them has. Positions count from 0, ends are exclusive. */
export interface LineRun {
  readonly kind: 'same' | 'changed';
  readonly before: readonly [from: number, to: number];
  readonly after: readonly [from: number, to: number];
}

/** Most differing lines that are looked for exactly; beyond that the rest counts as one change. */
const mostEdits = 1000;

/**
 * The runs that lead from one list of lines to the other, with as few lines changed as can be: the greedy algorithm
 * of Myers, “An O(ND) Difference Algorithm and Its Variations” (1986).
 */
export function diffLines(before: readonly string[], after: readonly string[]): readonly LineRun[] {
  let head = 0;
  while (head < before.length && head < after.length && before[head] === after[head]) head += 1;
  let tail = 0;
  const shorter = Math.min(before.length, after.length) - head;
  while (tail < shorter && before[before.length - 1 - tail] === after[after.length - 1 - tail])
    tail += 1;
  const old = before.slice(head, before.length - tail);
  const now = after.slice(head, after.length - tail);
  const pairs = [
    ...Array.from({ length: head }, (_, at): Pair => [at, at]),
    ...commonPairs(old, now).map(([a, b]): Pair => [a + head, b + head]),
    ...Array.from({ length: tail }, (_, at): Pair => [
      before.length - tail + at,
      after.length - tail + at,
    ]),
  ];
  return runsOf(pairs, before.length, after.length);
}

/** The same line in both, by its place in each. */
type Pair = readonly [before: number, after: number];

/** Furthest places reached, by diagonal, before each number of edits. */
type Trace = readonly ReadonlyMap<number, number>[];

function commonPairs(before: readonly string[], after: readonly string[]): readonly Pair[] {
  if (before.length === 0 || after.length === 0) return [];
  const trace = traceOf(before, after);
  return trace ? walkBack(trace, before.length, after.length) : [];
}

function traceOf(before: readonly string[], after: readonly string[]): Trace | undefined {
  const reached = new Map<number, number>([[1, 0]]);
  const trace: Map<number, number>[] = [];
  const most = Math.min(before.length + after.length, mostEdits);
  for (let edits = 0; edits <= most; edits += 1) {
    trace.push(new Map(reached));
    for (let diagonal = -edits; diagonal <= edits; diagonal += 2) {
      let x = startOn(reached, diagonal, edits);
      while (x < before.length && x - diagonal < after.length && before[x] === after[x - diagonal])
        x += 1;
      reached.set(diagonal, x);
      if (x >= before.length && x - diagonal >= after.length) return trace;
    }
  }
  return undefined;
}

/** Where the path on this diagonal begins: down from the one above, or right from the one below. */
function startOn(reached: ReadonlyMap<number, number>, diagonal: number, edits: number): number {
  return goesDown(reached, diagonal, edits)
    ? (reached.get(diagonal + 1) ?? 0)
    : (reached.get(diagonal - 1) ?? 0) + 1;
}

function goesDown(reached: ReadonlyMap<number, number>, diagonal: number, edits: number): boolean {
  if (diagonal === -edits) return true;
  if (diagonal === edits) return false;
  return (reached.get(diagonal - 1) ?? -1) < (reached.get(diagonal + 1) ?? -1);
}

function walkBack(trace: Trace, before: number, after: number): readonly Pair[] {
  const pairs: Pair[] = [];
  let [x, y] = [before, after];
  for (let edits = trace.length - 1; edits >= 0; edits -= 1) {
    const reached = trace[edits] ?? new Map<number, number>();
    const from = goesDown(reached, x - y, edits) ? x - y + 1 : x - y - 1;
    const previous = edits === 0 ? 0 : (reached.get(from) ?? 0);
    const floor = edits === 0 ? 0 : previous - from;
    while (x > previous && y > floor) pairs.push([(x -= 1), (y -= 1)]);
    [x, y] = [previous, floor];
  }
  return pairs.toReversed();
}

function runsOf(pairs: readonly Pair[], before: number, after: number): readonly LineRun[] {
  const runs: LineRun[] = [];
  let [x, y, at] = [0, 0, 0];
  for (;;) {
    const next = pairs[at] ?? ([before, after] as const);
    if (next[0] > x || next[1] > y)
      runs.push({ kind: 'changed', before: [x, next[0]], after: [y, next[1]] });
    [x, y] = next;
    if (at >= pairs.length) return runs;
    const first = at;
    while (pairs[at]?.[0] === x && pairs[at]?.[1] === y) [x, y, at] = [x + 1, y + 1, at + 1];
    const length = at - first;
    runs.push({ kind: 'same', before: [x - length, x], after: [y - length, y] });
  }
}

/** Lines of a text without their ends; a last line that is empty is none. */
export function linesOf(text: string): readonly string[] {
  const lines = text.split(/\r\n|\n/);
  return lines.at(-1) === '' ? lines.slice(0, -1) : lines;
}
