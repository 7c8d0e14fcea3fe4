import type { MongoDatabase } from '../database/database.ts';
import { isDuplicateKey } from '../database/driver-errors.ts';
import type { RowDocument } from '../models/row-document.ts';
import { announced, type RowWrite, type WriteResult } from './row-write.ts';

/** A write that another's passing claim keeps from meeting its guard is tried again so often. */
const mostTries = 20;

/** Writes one row and waits until its change has a position. */
export async function writeRow<T extends RowDocument>(
  database: MongoDatabase,
  write: RowWrite<T>,
): Promise<WriteResult> {
  for (let tries = 0; tries < mostTries; tries++) {
    if (await attempt(write)) return written(database, write);
    const refusal = await refusalOf(write);
    if (refusal) return refusal;
  }
  return { kind: 'conflict', revision: write.revision - 1 };
}

async function written<T extends RowDocument>(
  database: MongoDatabase,
  write: RowWrite<T>,
): Promise<WriteResult> {
  const [result] = await announced(database, [write]);
  return result as WriteResult;
}

async function attempt<T extends RowDocument>(write: RowWrite<T>): Promise<boolean> {
  const operation = await write.operation();
  try {
    if (!('insert' in operation))
      return (await write.documents.update(operation.filter, operation.update)) === 1;
    await write.documents.insert([operation.insert]);
    return true;
  } catch (error) {
    if (isDuplicateKey(error)) return false;
    throw error;
  }
}

/** Why a write met nothing; undefined where what stood against it is gone, so that it can be tried again. */
async function refusalOf<T extends RowDocument>(
  write: RowWrite<T>,
): Promise<WriteResult | undefined> {
  const { documents, _id, key } = write;
  const fields = { revision: 1 };
  const repeated = await documents.findOne({ keys: { $eq: key } }, { fields });
  if (repeated) return { kind: 'repeated', _id: repeated._id };
  const own = await documents.findOne({ _id }, { fields });
  const revision = own?.revision ?? 0;
  if (revision !== write.revision - 1) return { kind: 'conflict', revision };
  return duplicateOf(write);
}

async function duplicateOf<T extends RowDocument>(
  write: RowWrite<T>,
): Promise<WriteResult | undefined> {
  for (const { field, key } of write.unique) {
    const other = await write.documents.findOne(
      { unique: { $eq: key }, _id: { $ne: write._id } },
      { fields: { 'values.id': 1 } },
    );
    if (other) return { kind: 'duplicate', field, existing: String(other.values['id']) };
  }
  return undefined;
}
