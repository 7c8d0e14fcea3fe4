import { contentOf } from '../ledger/reconcile.ts';
import type { LedgerEntry } from '../model/ledger.ts';

/** Lines that are there after and were not before, and the other way round. */
export interface ChangedLines {
  readonly added: readonly LedgerEntry[];
  readonly gone: readonly LedgerEntry[];
}

/** Compares lines by what they are, wherever they stand. */
export function changedLines(
  before: readonly LedgerEntry[],
  after: readonly LedgerEntry[],
): ChangedLines {
  return { added: missingFrom(before, after), gone: missingFrom(after, before) };
}

/** Those of the second that the first lacks. */
function missingFrom(
  first: readonly LedgerEntry[],
  second: readonly LedgerEntry[],
): readonly LedgerEntry[] {
  const there = Map.groupBy(first, contentOf);
  return second.filter((line) => there.get(contentOf(line))?.shift() === undefined);
}
