import type { Book, LedgerStore, PostedEntry } from '../../../incentives/ports.ts';
import { writePostedEntry } from '../../columns/posted-entry.ts';
import type { Database } from '../database/database.ts';
import { json } from '../database/rows.ts';
import { InTurn } from './in-turn.ts';

type Books = Pick<LedgerStore, 'loadBook' | 'listBooks' | 'saveBook'>;

/** So many entries are written in one job, so that those who write meanwhile need not wait. */
const entriesAtATime = 250;

/**
 * The ledgers of plans. Many entries are written in steps and begin to count with the last, when the book
 * says how many there are. Saves of one book follow each other; what a broken off one left is deleted by
 * the next.
 */
export function createBookStore(database: Database): Books {
  const turns = new InTurn();
  return {
    loadBook: (plan, period) =>
      database.read(() => {
        const row = database
          .statement('SELECT book FROM books WHERE plan = ? AND period = ? AND revision > 0')
          .get(plan, period);
        return row && json<Book>(row, 'book');
      }),
    listBooks: (plan) =>
      database.read(() =>
        database
          .statement(
            `SELECT book FROM books WHERE plan = ? AND revision > 0
             ORDER BY starts DESC, period DESC`,
          )
          .all(plan)
          .map((row) => json<Book>(row, 'book')),
      ),
    saveBook: (book, added) =>
      turns.take(JSON.stringify([book.plan, book.period]), () => saveBook(database, book, added)),
  };
}

async function saveBook(
  database: Database,
  book: Book,
  added: readonly PostedEntry[],
): Promise<boolean> {
  let at = 0;
  if (added.length > entriesAtATime || (await hasLeftovers(database, book))) {
    const seq = await database.write(() => beginSave(database, book));
    if (seq === undefined) return false;
    while (await database.write(() => deleteLeftovers(database, seq)));
    for (; added.length - at > entriesAtATime; at += entriesAtATime) {
      const part = added.slice(at, at + entriesAtATime);
      await database.write(() => addEntries(database, seq, part));
    }
  }
  const rest = added.slice(at);
  return database.write(() => finishSave(database, book, rest));
}

interface Stored {
  readonly seq: number;
  readonly revision: number;
}

function findBook(database: Database, { plan, period }: Book): Stored | undefined {
  const row = database
    .statement('SELECT seq, revision FROM books WHERE plan = ? AND period = ?')
    .get(plan, period);
  return row && { seq: Number(row['seq']), revision: Number(row['revision']) };
}

/** A new book gets a row that does not count yet; undefined where another change came first. */
function beginSave(database: Database, book: Book): number | undefined {
  const stored = findBook(database, book);
  if ((stored?.revision ?? 0) !== book.revision - 1) return undefined;
  return stored?.seq ?? insertBook(database, book);
}

function insertBook(database: Database, { plan, period, from }: Book): number {
  const { lastInsertRowid } = database
    .statement(
      `INSERT INTO books (plan, period, starts, revision, entries, book) VALUES (?, ?, ?, 0, 0, '{}')`,
    )
    .run(plan, period, from);
  return Number(lastInsertRowid);
}

function finishSave(database: Database, book: Book, rest: readonly PostedEntry[]): boolean {
  const seq = beginSave(database, book);
  if (seq === undefined) return false;
  addEntries(database, seq, rest);
  database
    .statement('UPDATE books SET starts = ?, revision = ?, entries = ?, book = ? WHERE seq = ?')
    .run(book.from, book.revision, book.entries, JSON.stringify(book), seq);
  return true;
}

function addEntries(database: Database, book: number, entries: readonly PostedEntry[]): void {
  const insert = database.statement(
    'INSERT INTO ledger (book, number, person, case_id, entry) VALUES (?, ?, ?, ?, ?)',
  );
  for (const entry of entries)
    insert.run(book, entry.number, entry.person, entry.case?.id ?? null, writePostedEntry(entry));
}

function hasLeftovers(database: Database, book: Book): Promise<boolean> {
  return database.read(
    () =>
      database
        .statement(
          `SELECT 1 FROM books b JOIN ledger l ON l.book = b.seq AND l.number > b.entries
           WHERE b.plan = ? AND b.period = ? LIMIT 1`,
        )
        .get(book.plan, book.period) !== undefined,
  );
}

/** Some of the entries that do not count; whether there may be more. */
function deleteLeftovers(database: Database, book: number): boolean {
  const { changes } = database
    .statement(
      `DELETE FROM ledger WHERE seq IN (
         SELECT l.seq FROM books b JOIN ledger l ON l.book = b.seq AND l.number > b.entries
         WHERE b.seq = ? LIMIT ?)`,
    )
    .run(book, entriesAtATime);
  return Number(changes) === entriesAtATime;
}
