import { createHash } from 'node:crypto';
import type { Actor } from '../../access/index.ts';
import { canonicalJson, type Instant } from '../../shared/index.ts';
import { sumOf } from '../calculate/adjust.ts';
import type { LabelledPeriod } from '../calculate/period.ts';
import type { Book, BookEvent, Named, PostedEntry } from '../model/book.ts';

/** The ledger of a period before anything is in it; it is saved as its first revision. */
export function newBook(plan: string, { label, start, end }: LabelledPeriod): Book {
  return {
    plan,
    period: label,
    from: start,
    until: end,
    revision: 0,
    status: 'open',
    entries: 0,
    position: 0,
    trail: [],
  };
}

/** The book with what is added to it, as it is to be saved. */
export function grown(
  book: Book,
  added: readonly PostedEntry[],
  more: Partial<Pick<Book, 'position' | 'release'>> = {},
): Book {
  const entries = added.at(-1)?.number ?? book.entries;
  return { ...book, ...more, revision: book.revision + 1, entries };
}

/** The book with something done to it by hand, as it is to be saved. */
export function withEvent(book: Book, event: BookEvent, change: Partial<Book> = {}): Book {
  const trail = [...book.trail, event];
  return { ...book, ...change, revision: book.revision + 1, trail };
}

/** What somebody did with a book, with the hash and the sum of its entries where they are known. */
export function eventOf(
  what: BookEvent['what'],
  actor: Pick<Actor, 'id' | 'name'>,
  at: Instant,
  { reason, entries }: { readonly reason?: string; readonly entries?: readonly PostedEntry[] } = {},
): BookEvent {
  return {
    what,
    at,
    by: namedOf(actor),
    ...(reason !== undefined && { reason }),
    ...(entries && { hash: hashOf(entries), total: sumOf(entries).toFixed() }),
  };
}

/** Somebody as he is named for ever. */
export function namedOf({ id, name }: Pick<Actor, 'id' | 'name'>): Named {
  return { id, name };
}

/**
 * SHA-256 (hexadecimal) over the entries in their order, each as canonical JSON on a line of its own: figures as
 * decimal text without exponent, whys included.
 */
export function hashOf(entries: readonly PostedEntry[]): string {
  const hash = createHash('sha256');
  for (const { base, rate, share, amount, ...rest } of entries) {
    const figures = {
      ...(base && { base: base.toFixed() }),
      ...(rate && { rate: rate.toFixed() }),
      ...(share && { share: share.toFixed() }),
      amount: amount.toFixed(),
    };
    hash.update(canonicalJson({ ...rest, ...figures })).update('\n');
  }
  return hash.digest('hex');
}
