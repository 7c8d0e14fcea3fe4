import type { Book } from '../model/book.ts';
import type { IncentiveParts } from '../parts.ts';
import { entriesOf, isOwn, sumsOf, type BookSums } from './sums.ts';

/** The sums of a book as it is now; read again only where the book has changed. */
export async function bookSums({ store, known }: IncentiveParts, book: Book): Promise<BookSums> {
  const { plan, period, revision } = book;
  const key = JSON.stringify([plan, period, revision]);
  const found = known.sums.get(key);
  if (found) return found;
  const entries = entriesOf(book, await store.readEntries({ plan, period }));
  const corrections = Map.groupBy(
    entries.filter(({ corrects }) => corrects),
    ({ corrects }) => corrects?.period ?? '',
  );
  return known.sums.set(key, {
    own: sumsOf(entries.filter(isOwn)),
    corrections: new Map([...corrections].map(([label, lines]) => [label, sumsOf(lines)])),
  });
}
