import type { JsonObject } from '../../../shared/index.ts';
import { BatonError } from '../../../shared/index.ts';
import { encodeRow, type EncodedRow } from '../columns/encode-row.ts';
import type { Layout } from '../columns/layout.ts';
import type { MongoDatabase } from '../database/database.ts';
import { duplicatePlaces } from '../database/driver-errors.ts';
import type { BulkOperation, Documents } from '../database/documents.ts';
import type { RowDocument } from '../models/row-document.ts';
import { rowsOf } from '../rows/selection.ts';

const step = 500;

/**
 * Brings the documents of a collection to a layout, in small steps between other writes; each document
 * under the guard of its revision, so that a commit that comes in between stands.
 * @returns how many documents were not of the layout.
 * @throws BatonError `store-values-not-unique` or `store-wrong-value`.
 */
export async function fill(database: MongoDatabase, layout: Layout): Promise<number> {
  const documents = rowsOf(database, layout.collection);
  for (let filled = 0; ;) {
    const stale = await documents.find(
      { entity: layout.collection, layout: { $ne: layout.version } },
      { limit: step, fields: { revision: 1, row: 1, values: 1 } },
    );
    if (stale.length === 0) return filled;
    filled += stale.length;
    await fillStep(documents, layout, stale);
  }
}

async function fillStep(
  documents: Documents<RowDocument>,
  layout: Layout,
  stale: readonly RowDocument[],
): Promise<void> {
  const encoded = stale.map(({ row }) => encodeRow(layout, JSON.parse(row) as JsonObject));
  const operations = stale.map((document, i) => refill(document, layout, encoded[i] as EncodedRow));
  const places = await documents.bulk(operations).then(() => new Set<number>(), duplicatePlaces);
  for (const place of places) {
    const [document, row] = [stale[place], encoded[place]];
    if (document && row) await refuseDuplicate(documents, document, row);
  }
}

function refill(
  { _id, revision }: RowDocument,
  layout: Layout,
  { unique, ...queried }: EncodedRow,
): BulkOperation<RowDocument> {
  const keys = unique.map(({ key }) => key);
  return {
    filter: { _id, revision },
    update: {
      $set: { ...queried, layout: layout.version, ...(keys.length > 0 && { unique: keys }) },
      ...(keys.length === 0 && { $unset: { unique: '' } }),
    },
  };
}

/** Names the two rows; where the other has changed meanwhile the document is filled in the next step. */
async function refuseDuplicate(
  documents: Documents<RowDocument>,
  document: RowDocument,
  { unique }: EncodedRow,
): Promise<void> {
  for (const { field, key } of unique) {
    const other = await documents.findOne(
      { unique: { $eq: key }, _id: { $ne: document._id } },
      { fields: { 'values.id': 1 } },
    );
    if (!other) continue;
    const [first, second] = [document, other].map(({ values }) => String(values['id'])).toSorted();
    const params = { field, first: first ?? '', second: second ?? '' };
    throw new BatonError({ code: 'store-values-not-unique', params });
  }
}
