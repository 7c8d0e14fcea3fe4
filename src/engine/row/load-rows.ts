import type { Collection } from '../../definitions/index.ts';
import type { JsonObject } from '../../shared/index.ts';
import type { CaseStore, RecordStore } from '../ports.ts';

/** Where the rows of every collection are read by id. */
export type RowsById = Pick<RecordStore, 'loadRecords'> & Pick<CaseStore, 'loadCasesWithRows'>;

/** Whole rows by id, of cases or of records, in no order; those that are not there are left out. */
export async function loadRows(
  store: RowsById,
  collection: Collection,
  ids: readonly string[],
): Promise<readonly JsonObject[]> {
  const found = collection.startsWith('case:')
    ? await store.loadCasesWithRows(ids)
    : await store.loadRecords(collection, ids);
  return found.map(({ row }) => row);
}
