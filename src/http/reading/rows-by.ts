import type { Collection, Field } from '../../definitions/index.ts';
import type { Condition } from '../../expressions/index.ts';
import type { JsonObject } from '../../shared/index.ts';
import type { Call } from '../core/route.ts';
import { seenCollection } from './collection.ts';

/**
 * Rows of a collection that refer to something by a field, as the reader sees them, the latest first by `latest`
 * where he sees that; none where he may not look by that field.
 */
export async function rowsBy(
  call: Pick<Call, 'services' | 'actor' | 'locale' | 'now'>,
  collection: Collection,
  reference: { readonly field: Field; readonly id: string },
  { latest, limit }: { readonly latest: 'opened' | 'updated'; readonly limit: number },
): Promise<readonly JsonObject[]> {
  const { field, id } = reference;
  const { view } = seenCollection(call, collection);
  if (!view.queryable.has(field.id) || view.rows.op === 'false') return [];
  const refers: Condition = { op: 'eq', field: field.id, type: field.valueType, value: id };
  const { rows } = await call.services.store.queryRows({
    collection,
    where: { op: 'and', of: [view.rows, refers] },
    sort: view.queryable.has(latest) ? [{ field: latest, descending: true }] : [],
    limit,
  });
  return rows.map((row) => view.redact(row)).filter((row) => row !== undefined);
}
