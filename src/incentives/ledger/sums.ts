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

/** What was settled when entries were last held against it, and whether they differed. */
interface Compared {
  readonly sums: Sums;
  readonly settled: readonly Sums[];
  readonly differs: boolean;
}

const compared = new WeakMap<readonly LedgerEntry[], Compared>();

/**
 * Whether what is calculated differs from what was settled, all of it together, for any subject. Of the very same
 * entries and sums it is remembered: neither is changed once it is made.
 */
export function differs(entries: readonly LedgerEntry[], settled: readonly Sums[]): boolean {
  const known = compared.get(entries);
  const isSame = known?.settled.length === settled.length;
  if (isSame && settled.every((part, index) => part === known.settled[index])) return known.differs;
  const sums = known?.sums ?? sumsOf(entries);
  const found = { sums, settled, differs: isOtherThan(sums, settled) };
  compared.set(entries, found);
  return found.differs;
}

function isOtherThan(sums: Sums, settled: readonly Sums[]): boolean {
  const left = new Map(sums);
  for (const part of settled)
    for (const [subject, amount] of part) {
      const known = left.get(subject) ?? new Decimal(0);
      if (known.eq(amount)) left.delete(subject);
      else left.set(subject, known.minus(amount));
    }
  return [...left.values()].some((amount) => !amount.isZero());
}
