import type { LedgerStore, PostedEntry } from '../../../incentives/ports.ts';
import { readPostedEntry } from '../../columns/posted-entry.ts';
import type { SqlValue } from '../columns/storage-types.ts';
import type { Readers } from '../readers/readers.ts';
import type { ReadRows } from '../readers/request.ts';

/** So many entries are read at a time, so that reading a whole ledger blocks nobody. */
const entriesAtATime = 250;

type Question = Parameters<LedgerStore['readEntries']>[0];

/** Book by book, the entries that count. */
export async function readEntries(
  readers: Readers,
  question: Question,
): Promise<readonly PostedEntry[]> {
  const { plan, period } = question;
  const books = await readers.run({
    sql: `SELECT seq, entries FROM books WHERE plan = ? AND entries > 0
            ${period === undefined ? '' : 'AND period = ?'} ORDER BY starts, period`,
    values: period === undefined ? [plan] : [plan, period],
  });
  const entries: PostedEntry[] = [];
  for (const [seq = null, last = null] of books)
    await readBook(readers, seq, last, question, entries);
  return entries;
}

async function readBook(
  readers: Readers,
  book: SqlValue,
  last: SqlValue,
  { person, case: ofCase }: Question,
  entries: PostedEntry[],
): Promise<void> {
  const tests = [
    ...(person === undefined ? [] : [{ sql: ' AND person = ?', value: person }]),
    ...(ofCase === undefined ? [] : [{ sql: ' AND case_id = ?', value: ofCase }]),
  ];
  const sql = `SELECT number, entry FROM ledger
    WHERE book = ?${tests.map((test) => test.sql).join('')} AND number > ? AND number <= ?
    ORDER BY number LIMIT ?`;
  const pageAfter = (after: SqlValue) => {
    const values = [book, ...tests.map(({ value }) => value), after, last, entriesAtATime];
    return readers.run({ sql, values });
  };
  let next: Promise<ReadRows> | undefined = pageAfter(0);
  while (next) {
    const rows: ReadRows = await next;
    // The next page is read while this one is taken.
    next = rows.length === entriesAtATime ? pageAfter(rows.at(-1)?.[0] ?? null) : undefined;
    next?.catch(() => undefined);
    for (const [, text] of rows) entries.push(readPostedEntry(String(text)));
  }
}
