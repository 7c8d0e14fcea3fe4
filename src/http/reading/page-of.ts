import { BatonError } from '../../shared/index.ts';

/**
 * A page of what is known whole, 50 where no limit is given: what comes after the item that the cursor names. Raises
 * `store-invalid-cursor` for a cursor that names none.
 */
export function pageOf<T>(
  all: readonly T[],
  idOf: (item: T) => string,
  { limit = 50, cursor }: { readonly limit?: number; readonly cursor?: string },
): { readonly items: readonly T[]; readonly next: string | undefined } {
  const at = cursor === undefined ? -1 : all.findIndex((item) => idOf(item) === cursor);
  if (cursor !== undefined && at < 0) throw new BatonError({ code: 'store-invalid-cursor' });
  const items = all.slice(at + 1, at + 1 + limit);
  const last = items.at(-1);
  const isMore = at + 1 + limit < all.length;
  return { items, next: isMore && last !== undefined ? idOf(last) : undefined };
}
