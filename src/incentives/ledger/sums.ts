import { Decimal } from '../../shared/index.ts';
import type { Book, PostedEntry } from '../model/book.ts';
import type { LedgerEntry, Line } from '../model/ledger.ts';
import { subjectOf } from './reconcile.ts';

/** By subject (see `subjectOf`). */
export type Sums = ReadonlyMap<string, Decimal>;

/** What a book comes to: for its own period, and for closed ones that it makes good, by period. */
export interface BookSums {
  readonly own: Sums;
  readonly corrections: ReadonlyMap<string, Sums>;
}

/** The sum of the lines of each subject. */
export function sumsOf(lines: readonly Line[]): Sums {
  const sums = new Map<string, Decimal>();
  for (const line of lines) {
    const subject = subjectOf(line);
    sums.set(subject, sums.get(subject)?.plus(line.amount) ?? line.amount);
  }
  return sums;
}

/** Whether an entry came by calculating the period of its own book. */
export function isOwn({ corrects, adjusted }: PostedEntry): boolean {
  return !corrects && !adjusted;
}

/** Of entries that were read those that the book counts, in case it has grown meanwhile. */
export function entriesOf(
  book: Book | undefined,
  read: readonly PostedEntry[],
): readonly PostedEntry[] {
  return book ? read.filter(({ number }) => number <= book.entries) : [];
}

const calculated = new WeakMap<readonly LedgerEntry[], Sums>();

/** Whether what is calculated differs from what was settled, all of it together, for any subject. */
export function differs(entries: readonly LedgerEntry[], settled: readonly Sums[]): boolean {
  let sums = calculated.get(entries);
  if (!sums) calculated.set(entries, (sums = sumsOf(entries)));
  const left = new Map(sums);
  for (const part of settled)
    for (const [subject, amount] of part)
      left.set(subject, (left.get(subject) ?? new Decimal(0)).minus(amount));
  return [...left.values()].some((amount) => !amount.isZero());
}
