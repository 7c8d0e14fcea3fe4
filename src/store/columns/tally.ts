import type { HandoffHealthRow } from '../../reports/ports.ts';

/** Offers of one handoff that are alike. */
export interface Tally {
  readonly round: number;
  readonly status: string;
  readonly reason?: string;
  readonly count: number;
  readonly breached: number;
}

/** What of the health of a handoff is counted by offers. */
export function countsOf(tallies: readonly Tally[]) {
  const count = (status?: string) =>
    sum(tallies.filter((tally) => status === undefined || tally.status === status));
  return {
    offers: count(),
    open: count('open'),
    accepted: count('accepted'),
    rejected: count('rejected'),
    returned: count('returned'),
    expired: count('expired'),
    withdrawn: count('withdrawn'),
    breached: tallies.reduce((total, { breached }) => total + breached, 0),
    rounds: roundsOf(tallies),
    reasons: reasonsOf(tallies),
  };
}

function sum(tallies: readonly Tally[]): number {
  return tallies.reduce((total, { count }) => total + count, 0);
}

function roundsOf(tallies: readonly Tally[]): readonly number[] {
  const last = Math.max(0, ...tallies.map(({ round }) => round));
  return Array.from({ length: last }, (_, i) =>
    sum(tallies.filter(({ round }) => round === i + 1)),
  );
}

function reasonsOf(tallies: readonly Tally[]): HandoffHealthRow['reasons'] {
  const counts = new Map<string, number>();
  for (const { status, reason, count } of tallies)
    if (reason !== undefined && (status === 'rejected' || status === 'returned'))
      counts.set(reason, (counts.get(reason) ?? 0) + count);
  return [...counts]
    .map(([reason, count]) => ({ reason, count }))
    .toSorted((a, b) => b.count - a.count || (a.reason < b.reason ? -1 : 1));
}
