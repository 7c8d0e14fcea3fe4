import type { Collection } from '../../definitions/index.ts';
import type { RowQuery } from '../../engine/index.ts';
import { answer, type Reply } from '../core/reply.ts';
import type { Call } from '../core/route.ts';
import { knownCollection, type Seen } from './collection.ts';
import { labelsOfRows } from './labels.ts';
import { listQuery, type ListParameters } from './list-query.ts';

type Reader = Pick<Call, 'services' | 'actor' | 'now'>;

/** A page of a collection as the caller asks for it. Raises as `knownCollection` and `listQuery`. */
export async function listedPage(
  call: Reader,
  collection: Collection,
  { labels, ...asked }: ListParameters & { readonly labels?: boolean },
): Promise<Reply> {
  const seen = knownCollection(call, collection);
  const page = await readPage(call, seen, listQuery(call, seen, asked));
  if (labels !== true) return answer(page);
  const { fields, systemFields } = seen.entity;
  const all = [...systemFields.values(), ...fields.values()];
  return answer({ ...page, labels: await labelsOfRows(call, all, page.items) });
}

/** A page of rows, each with what the caller may see of it. */
export async function rowsPage(
  call: Pick<Call, 'services'>,
  seen: Pick<Seen, 'view'>,
  query: RowQuery,
): Promise<Reply> {
  return answer(await readPage(call, seen, query));
}

async function readPage(
  { services }: Pick<Call, 'services'>,
  { view }: Pick<Seen, 'view'>,
  query: RowQuery,
) {
  const { rows, nextCursor } = await services.store.queryRows(query);
  const items = rows.map((row) => view.redact(row)).filter((row) => row !== undefined);
  return { items, ...(nextCursor === undefined ? {} : { next: nextCursor }) };
}
