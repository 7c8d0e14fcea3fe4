import type { Instant } from '../shared/index.ts';

/** How far an import has come. */
export interface ImportProgress {
  readonly rows: number;
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly refused: number;
  /** Share of the first file that is read, 0 to 1. */
  readonly share: number;
  readonly rowsPerSecond: number;
  /** Seconds that are left at this rate; absent while too little is known. */
  readonly secondsLeft?: number;
}

/** Rate and time left from the rows and the share of the file done since `started` (milliseconds). */
export function pace(
  done: { readonly rows: number; readonly share: number },
  started: Instant,
  now: Instant,
): Pick<ImportProgress, 'rowsPerSecond' | 'secondsLeft'> {
  const seconds = (now - started) / 1000;
  if (seconds <= 0) return { rowsPerSecond: 0 };
  const rowsPerSecond = done.rows / seconds;
  if (done.share <= 0) return { rowsPerSecond };
  return { rowsPerSecond, secondsLeft: (seconds * (1 - done.share)) / done.share };
}
