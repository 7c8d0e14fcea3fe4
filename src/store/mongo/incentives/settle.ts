import type { MongoDatabase } from '../database/database.ts';

/**
 * Takes the mark off the entries of the saves that a book names, then their names out of the book; and deletes
 * what saves that came to nothing have left. It may break off anywhere, and be done by several at once.
 */
export async function settleSaves({ models }: MongoDatabase, _id: string): Promise<void> {
  const { books, entries } = models;
  const book = await books.findOne({ _id }, { fields: { unsettled: 1, entries: 1 } });
  if (!book) return;
  const { unsettled } = book;
  if (unsettled.length > 0) {
    await entries.updateAll({ pending: { $in: unsettled } }, { $unset: { pending: '' } });
    await books.update({ _id }, { $pull: { unsettled: { $in: unsettled } } });
  }
  // Whoever saves next begins above the last entry: what is pending below it, other than the saves named
  // with it, can never count.
  await entries.deleteAll({
    pending: { $gte: '', $nin: unsettled },
    book: _id,
    number: { $lte: book.entries },
  });
}
