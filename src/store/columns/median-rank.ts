const known = new Map<number, number>();

/**
 * The greatest rank r for which the r-th smallest and the r-th largest of so many values hold the median between them
 * with at least 95 percent confidence; 0 where no pair does, below six. From the binomial distribution (Conover,
 * “Practical Nonparametric Statistics”, 3rd ed. 1999, section 3.2).
 */
export function medianRank(count: number): number {
  let rank = known.get(count);
  if (rank === undefined) known.set(count, (rank = reckon(count)));
  return rank;
}

/** Beyond these the normal approximation is right to the rank, or one too careful. */
const exactlyUpTo = 1000;

function reckon(count: number): number {
  if (count > exactlyUpTo) return Math.max(0, Math.floor(count / 2 - 0.98 * Math.sqrt(count)));
  let chance = 0.5 ** count;
  let below = 0;
  let rank = 0;
  while (rank < count / 2) {
    below += chance;
    if (below > 0.025) break;
    rank += 1;
    chance *= (count - rank + 1) / rank;
  }
  return rank;
}
