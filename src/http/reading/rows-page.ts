import type { Collection } from '../../definitions/index.ts';
import type { RowQuery } from '../../engine/index.ts';
import { answer, type Reply } from '../core/reply.ts';
import type { Call } from '../core/route.ts';
import { knownCollection, type Seen } from './collection.ts';
import { listQuery, type ListParameters } from './list-query.ts';

type Reader = Pick<Call, 'services' | 'actor' | 'now'>;

/** A page of a collection as the caller asks for it. Raises as `knownCollection` and `listQuery`. */
export function listedPage(
  call: Reader,
  collection: Collection,
  asked: ListParameters,
): Promise<Reply> {
  const seen = knownCollection(call, collection);
  return rowsPage(call, seen, listQuery(call, seen, asked));
}

/** A page of rows, each with what the caller may see of it. */
export async function rowsPage(
  { services }: Pick<Call, 'services'>,
  { view }: Pick<Seen, 'view'>,
  query: RowQuery,
): Promise<Reply> {
  const { rows, nextCursor } = await services.store.queryRows(query);
  const items = rows.map((row) => view.redact(row)).filter((row) => row !== undefined);
  return answer({ items, ...(nextCursor === undefined ? {} : { next: nextCursor }) });
}
