import type { Book, LedgerStore, PostedEntry } from '../../../incentives/ports.ts';
import { writePostedEntry } from '../../columns/posted-entry.ts';
import type { MongoDatabase } from '../database/database.ts';
import { isDuplicateKey } from '../database/driver-errors.ts';
import type { BookDocument } from '../models/incentive-documents.ts';
import { settleSaves } from './settle.ts';

type Books = Pick<LedgerStore, 'loadBook' | 'listBooks' | 'saveBook'>;

/** So many entries are written in one request. */
const entriesAtATime = 500;

export function createBookStore(database: MongoDatabase): Books {
  const { books } = database.models;
  return {
    loadBook: async (plan, period) => {
      const found = await books.findOne({ _id: bookId({ plan, period }) });
      return found && (JSON.parse(found.json) as Book);
    },
    listBooks: async (plan) => {
      const sort = { starts: -1, period: -1 } as const;
      const found = await books.find({ plan: { $eq: plan } }, { sort });
      return found.map(({ json }) => JSON.parse(json) as Book);
    },
    saveBook: (book, added) => saveBook(database, book, added),
  };
}

function bookId({ plan, period }: Pick<Book, 'plan' | 'period'>): string {
  return JSON.stringify([plan, period]);
}

/**
 * Entries first, marked as pending under the name of this save, and then the book, which names the save: only
 * then do they count. Of several who save the same revision one gets the book; what the others wrote, or one
 * who was killed, has the name of a save that no book names, and is deleted.
 */
async function saveBook(
  database: MongoDatabase,
  book: Book,
  added: readonly PostedEntry[],
): Promise<boolean> {
  const { books, entries } = database.models;
  const _id = bookId(book);
  const stored = await books.findOne({ _id }, { fields: { revision: 1, unsettled: 1 } });
  if ((stored?.revision ?? 0) !== book.revision - 1) return false;
  if (stored && stored.unsettled.length > 0) await settleSaves(database, _id);
  const save = database.newClaim();
  for (let at = 0; at < added.length; at += entriesAtATime)
    await writeEntries(database, _id, save, added.slice(at, at + entriesAtATime));
  if (!(await writeBook(database, book, added.length > 0 ? [save] : []))) {
    await entries.deleteAll({ pending: save });
    return false;
  }
  if (added.length > 0) database.inHand(settleSaves(database, _id));
  return true;
}

function writeEntries(
  { models }: MongoDatabase,
  book: string,
  pending: string,
  entries: readonly PostedEntry[],
): Promise<void> {
  return models.entries.bulk(
    entries.map((entry) => ({
      insert: {
        _id: `${pending}/${entry.number}`,
        book,
        number: entry.number,
        person: entry.person,
        ...(entry.case && { case: entry.case.id }),
        pending,
        json: writePostedEntry(entry),
      },
    })),
  );
}

/** False where another change came first. */
async function writeBook(
  { models }: MongoDatabase,
  book: Book,
  saves: readonly string[],
): Promise<boolean> {
  const { plan, period, from, revision, entries } = book;
  const _id = bookId(book);
  const members = { plan, period, starts: from, revision, entries, json: JSON.stringify(book) };
  if (revision > 1) {
    const update = { $set: members, $push: { unsettled: { $each: saves } } };
    return (await models.books.update({ _id, revision: revision - 1 }, update)) === 1;
  }
  try {
    const document: BookDocument = { _id, ...members, unsettled: saves };
    await models.books.insert([document]);
    return true;
  } catch (error) {
    if (isDuplicateKey(error)) return false;
    throw error;
  }
}
