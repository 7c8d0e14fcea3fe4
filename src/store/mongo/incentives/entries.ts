import type { LedgerStore, PostedEntry } from '../../../incentives/ports.ts';
import { readPostedEntry } from '../../columns/posted-entry.ts';
import type { MongoDatabase } from '../database/database.ts';
import type { Filter } from '../database/documents.ts';
import type { BookDocument, EntryDocument } from '../models/incentive-documents.ts';

/** So many entries are read at a time, so that reading a whole ledger blocks nobody. */
const entriesAtATime = 500;

type Question = Parameters<LedgerStore['readEntries']>[0];
type CountedBook = Pick<BookDocument, '_id' | 'entries' | 'unsettled'>;

/** Book by book, the entries that count; the books are read before, so that none of theirs is missing. */
export async function readEntries(
  { models }: MongoDatabase,
  { plan, period, person, case: ofCase }: Question,
): Promise<readonly PostedEntry[]> {
  const books: readonly CountedBook[] = await models.books.find(
    { plan: { $eq: plan }, ...(period !== undefined && { period: { $eq: period } }) },
    { sort: { starts: 1, period: 1 }, fields: { entries: 1, unsettled: 1 } },
  );
  const having = {
    ...(person !== undefined && { person: { $eq: person } }),
    ...(ofCase !== undefined && { case: { $eq: ofCase } }),
  };
  const read: PostedEntry[] = [];
  for (const book of books)
    for (const numbers of rangesOf(book, Object.keys(having).length > 0)) {
      const filter: Filter = { book: book._id, ...having, number: numbers };
      const found = await models.entries.find(filter, { sort: { number: 1 } });
      for (const entry of found) if (counts(book, entry)) read.push(readPostedEntry(entry.json));
    }
  return read;
}

/** The numbers of a book in pieces; in one piece where few of the entries are asked for. */
function rangesOf({ entries }: CountedBook, few: boolean): readonly Filter[] {
  const size = few ? Math.max(entries, 1) : entriesAtATime;
  return Array.from({ length: Math.ceil(entries / size) }, (_, n) => ({
    $gt: n * size,
    $lte: Math.min((n + 1) * size, entries),
  }));
}

function counts({ unsettled }: CountedBook, { pending }: EntryDocument): boolean {
  return pending === undefined || unsettled.includes(pending);
}
