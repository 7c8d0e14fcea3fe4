/** One line of the benchmark: a figure beside the limit measured in the same run. */
export interface BenchRow {
  readonly name: string;
  /** What was measured, in `unit`. */
  readonly value: number;
  /** What was measured beside it: the most (or least) that could be had. Absent for figures with a fixed target. */
  readonly limit?: number;
  readonly unit: string;
  /**
   * `value / limit` where there is a limit, otherwise the value itself. The median of the pairs where the two
   * were measured in turns.
   */
  readonly ratio: number;
  readonly target: number;
  readonly better: 'higher' | 'lower';
  readonly met: boolean;
}

/** Completes a row: its ratio, and whether the target is met. */
export function benchRow(
  figures: Pick<BenchRow, 'name' | 'value' | 'unit' | 'target' | 'better'> &
    Partial<Pick<BenchRow, 'limit' | 'ratio'>>,
): BenchRow {
  const { value, limit, ratio = limit === undefined ? value : value / limit } = figures;
  const met = figures.better === 'higher' ? ratio >= figures.target : ratio <= figures.target;
  return { ...figures, ratio, met };
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
