import { canonicalJson } from '../../shared/index.ts';
import type { PostedEntry } from '../model/book.ts';
import type { LedgerEntry, Line } from '../model/ledger.ts';

/** How a ledger is brought to what was calculated. */
export interface Reconciled {
  /** Posted and still right, in the order of the ledger. */
  readonly kept: readonly PostedEntry[];
  /** Posted and no longer right: each is to be taken back. */
  readonly wrong: readonly PostedEntry[];
  /** Calculated and not posted yet. */
  readonly fresh: readonly LedgerEntry[];
}

/**
 * Holds what was posted against what is calculated now, line by line. A line stays when its amount and all
 * that it rests on are the same; it does not matter in which order lines came. The sum of what is kept and
 * fresh is that of what is calculated, and a second time nothing is wrong and nothing fresh.
 */
export function reconcile(
  calculated: readonly LedgerEntry[],
  posted: readonly PostedEntry[],
): Reconciled {
  const waiting = Map.groupBy(calculated, contentOf);
  const kept: PostedEntry[] = [];
  const wrong: PostedEntry[] = [];
  for (const entry of standing(posted)) {
    const right = waiting.get(contentOf(entry))?.shift() !== undefined;
    (right ? kept : wrong).push(entry);
  }
  const left = new Set([...waiting.values()].flat());
  return { kept, wrong, fresh: calculated.filter((entry) => left.has(entry)) };
}

/** The entries that were not taken back, without those that take back. */
export function standing(posted: readonly PostedEntry[]): readonly PostedEntry[] {
  const reversed = new Set(posted.flatMap(({ reverses }) => reverses ?? []));
  return posted.filter(({ id, reverses }) => reverses === undefined && !reversed.has(id));
}

/** What makes an entry the same as another, as one text: all but its place, its name for the case, and its why. */
export function contentOf(line: Line): string {
  const { person, kind, rule, at, earned, case: about, base, rate, tier, share, amount } = line;
  const subject = about && { collection: about.collection, id: about.id };
  const figures = [base, rate, share, amount].map((figure) => figure?.toFixed() ?? null);
  const named = [person, kind, rule, at, earned ?? null, subject ?? null, tier ?? null];
  return canonicalJson([named, figures]);
}

/** By whom and for what an entry is: how a closed period is held against what it should have been. */
export function subjectOf({
  person,
  rule,
  case: about,
}: Pick<Line, 'person' | 'rule' | 'case'>): string {
  return canonicalJson([person, rule, about ? `${about.collection}/${about.id}` : null]);
}
