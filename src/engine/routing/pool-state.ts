import type { Instant, Json } from '../../shared/index.ts';

/** How far the turns of a pool are, and what is reserved in it. Persisted; its form is kept. */
export interface PoolState {
  /** Receivers found so far. */
  readonly count: number;
  /** Whose turn was taken last. */
  readonly cursor?: string;
  /** What each is ahead (above 0: he is due) of his exact share, in billionths of a turn; 0 where not named. */
  readonly lags: { readonly [person: string]: number };
  /** `count` when somebody last received. */
  readonly last: { readonly [person: string]: number };
  readonly reserved: readonly Reservation[];
}

/** A receiver held for a command that is not yet committed. */
export interface Reservation {
  readonly key: string;
  readonly person: string;
  readonly at: Instant;
  /** Whose turn it was: the person, or whom he stands in for. Absent where no turn was taken. */
  readonly turn?: string;
  /** Whose turn was taken before. */
  readonly cursor?: string;
  /** What `last` says of the person since, and what it said before. */
  readonly count: number;
  readonly before?: number;
}

export const emptyPool: PoolState = { count: 0, lags: {}, last: {}, reserved: [] };

/** One turn in the unit of `lags`. */
export const oneTurn = 1_000_000_000;

/** How long a reservation holds that nobody ends, in milliseconds. */
export const reservationLasts = 60_000;

/** More people than these are not kept: those of the smallest lags and the oldest receipts are left out. */
const most = 500;

/** The state as the store keeps it, small however large the pool. */
export function storedPool(state: PoolState): Json {
  const lags = largest(state.lags, (lag) => Math.abs(lag));
  const last = largest(state.last, (count) => count);
  return JSON.parse(JSON.stringify({ ...state, lags, last })) as Json;
}

export function readPool(stored: Json): PoolState {
  return stored as unknown as PoolState;
}

function largest(
  values: { readonly [id: string]: number },
  size: (value: number) => number,
): { readonly [id: string]: number } {
  const entries = Object.entries(values).filter(([, value]) => value !== 0);
  if (entries.length <= most) return Object.fromEntries(entries);
  entries.sort(([, a], [, b]) => size(b) - size(a));
  return Object.fromEntries(entries.slice(0, most));
}
