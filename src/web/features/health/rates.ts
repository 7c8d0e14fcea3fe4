/** The figures of a pair that are shares. */
export const rates = ['acceptance', 'firstTimeRight', 'rework', 'breach'] as const;
export type Rate = (typeof rates)[number];

/** From which share on a cell is called good or bad; of rework and overdue the other way round. */
const limits: { readonly [rate in Rate]: { readonly good: number; readonly bad: number } } = {
  acceptance: { good: 0.9, bad: 0.7 },
  firstTimeRight: { good: 0.8, bad: 0.6 },
  rework: { good: 0.1, bad: 0.3 },
  breach: { good: 0.1, bad: 0.3 },
};

/** Whether a share is good; the share itself stands beside it. */
export function toneOf(rate: Rate, value: number | undefined): 'good' | 'warn' | 'bad' | undefined {
  if (value === undefined) return undefined;
  const { good, bad } = limits[rate];
  const isHigh = good > bad;
  if (isHigh ? value >= good : value <= good) return 'good';
  return (isHigh ? value < bad : value > bad) ? 'bad' : 'warn';
}
