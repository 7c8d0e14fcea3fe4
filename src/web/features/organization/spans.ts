/** Days that follow each other. */
export interface DaySpan {
  readonly first: string;
  readonly last: string;
}

const dayLength = 24 * 60 * 60 * 1000;

/** Days such as `2026-02-16`, in order, with those that follow each other taken together. */
export function spansOf(days: readonly string[]): readonly DaySpan[] {
  const spans: DaySpan[] = [];
  for (const day of days.toSorted()) {
    const before = spans.at(-1);
    if (before && Date.parse(day) - Date.parse(before.last) === dayLength)
      spans[spans.length - 1] = { ...before, last: day };
    else spans.push({ first: day, last: day });
  }
  return spans;
}

/** Neighbours of which the same is told, taken together. */
export function runsOf<T>(
  items: readonly T[],
  told: (item: T) => string,
): readonly { readonly first: T; readonly last: T; readonly told: string }[] {
  const runs: { first: T; last: T; told: string }[] = [];
  for (const item of items) {
    const run = runs.at(-1);
    if (run?.told === told(item)) run.last = item;
    else runs.push({ first: item, last: item, told: told(item) });
  }
  return runs;
}
