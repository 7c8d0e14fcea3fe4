import { oneTurn, type PoolState } from './pool-state.ts';

/** Somebody who takes turns, with his part of them. */
export interface TurnTaker {
  readonly id: string;
  /** Working time as a part of full time, above 0. */
  readonly share: number;
}

/**
 * Whose turn it is, among one or more. Each turn gives everybody present his share of it and takes a whole one
 * from who receives. Only those receive who have something due; of them the one whose next turn would be late
 * first, and of equals the next in order of id after who was last.
 *
 * This is the quota method of M. L. Balinski and H. P. Young, "The Quota Method of Apportionment", American
 * Mathematical Monthly 82 (1975), 701-730, with the lags of smooth weighted round robin as nginx keeps them. While
 * the same people are present, the turns of each stay within one turn of his exact share, above and below, which
 * nginx's own choice (the largest lag) does not hold below. Whoever is away neither gains nor loses.
 */
export function nextTurn(
  state: PoolState,
  takers: readonly TurnTaker[],
): { readonly id: string; readonly state: PoolState } {
  const shares = takers.reduce((sum, { share }) => sum + share, 0);
  const ahead = takers.reduce((sum, { id }) => sum + (state.lags[id] ?? 0), 0);
  const due = takers.map(({ id, share }) => {
    const part = share / shares;
    // What those who are away hold is not at stake among those who are here.
    const lag = (state.lags[id] ?? 0) - ahead * part + oneTurn * part;
    return { id, lag, gain: Math.round(oneTurn * part), late: (oneTurn - lag) / part };
  });
  let first: (typeof due)[number] | undefined;
  for (const one of due) {
    if (one.lag <= 0) continue;
    const order = first ? one.late - first.late || inOrder(one.id, first.id, state.cursor) : -1;
    if (order < 0) first = one;
  }
  if (!first) throw new RangeError('lags add up to one turn, so one of them is above zero');
  const lags: { [person: string]: number } = { ...state.lags };
  let paid = 0;
  for (const { id, gain } of due) {
    lags[id] = (lags[id] ?? 0) + gain;
    paid += gain;
  }
  lags[first.id] = (lags[first.id] ?? 0) - paid;
  return { id: first.id, state: { ...state, lags, cursor: first.id } };
}

/** A turn that came to nothing is due once more. */
export function returnTurn(state: PoolState, id: string): PoolState {
  return { ...state, lags: { ...state.lags, [id]: (state.lags[id] ?? 0) + oneTurn } };
}

/** Those after the cursor come first, then from the beginning. */
function inOrder(a: string, b: string, cursor = ''): number {
  const [aFirst, bFirst] = [a > cursor, b > cursor];
  if (aFirst !== bFirst) return aFirst ? -1 : 1;
  return a < b ? -1 : a > b ? 1 : 0;
}
