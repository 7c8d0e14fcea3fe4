import type { Collection } from '../../../definitions/index.ts';
import type { JsonObject } from '../../../shared/index.ts';
import type { EncodedRow, UniqueKey } from '../columns/encode-row.ts';
import type { Layout } from '../columns/layout.ts';
import type { MongoDatabase } from '../database/database.ts';
import type { BulkOperation, Documents, Filter } from '../database/documents.ts';
import type { Announcement, JournalItem, RowDocument } from '../models/row-document.ts';

/**
 * One write of a case or a record: a single document inserted, or updated under the guard of its
 * revision, so that it happens whole or not at all.
 */
export interface RowWrite<T extends RowDocument> {
  readonly documents: Documents<T>;
  readonly _id: string;
  readonly collection: Collection;
  /** The revision that it leads to; a document is new when that is 1. */
  readonly revision: number;
  readonly at: number;
  readonly key: string;
  readonly unique: readonly UniqueKey[];
  /** The operation, by what the document holds now where it depends on that. */
  operation(): Promise<BulkOperation<T>>;
}

export type WriteResult =
  | { readonly kind: 'written'; readonly position: number }
  | { readonly kind: 'repeated'; readonly _id: string }
  | { readonly kind: 'conflict'; readonly revision: number }
  | { readonly kind: 'duplicate'; readonly field: string; readonly existing: string };

/** The guard of an update: the revision that it was decided on, and its key not yet taken. */
export function guardOf(write: Pick<RowWrite<RowDocument>, '_id' | 'revision' | 'key'>): Filter {
  return { _id: write._id, revision: write.revision - 1, keys: { $ne: write.key } };
}

/** What every write of a row adds to its document: key, journal item and announcement. */
export function historyOf(
  { revision, key, at }: { readonly revision: number; readonly key: string; readonly at: number },
  entry: object,
): {
  readonly keys: string;
  readonly journal: JournalItem;
  readonly announce: Announcement;
} {
  return {
    keys: key,
    journal: { revision, key, entry: JSON.stringify(entry) },
    announce: { revision, at, written: Date.now() },
  };
}

/** The members of a row that an update sets, and those that it takes away. */
export function rowUpdate(layout: Layout, revision: number, row: JsonObject, encoded: EncodedRow) {
  const { unique, ...queried } = encoded;
  const members = { revision, row: JSON.stringify(row), ...queried, layout: layout.version };
  const keys = unique.map(({ key }) => key);
  return {
    members: keys.length > 0 ? { ...members, unique: keys } : members,
    unset: keys.length > 0 ? {} : { $unset: { unique: '' } },
  };
}

/** Waits until the changes of written rows have their positions. */
export async function announced<T extends RowDocument>(
  database: MongoDatabase,
  writes: readonly RowWrite<T>[],
): Promise<readonly WriteResult[]> {
  const positions = await database.changes.announce(
    writes.map(({ _id, collection, revision, at }) => ({
      row: _id,
      entity: collection,
      revision,
      at,
    })),
  );
  return positions.map((position) => ({ kind: 'written', position }));
}
