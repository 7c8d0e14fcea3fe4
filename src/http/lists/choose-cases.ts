import type { Call } from '../core/route.ts';
import type { FilterRule } from '../../lists/index.ts';
import { BatonError } from '../../shared/index.ts';
import type { Seen } from '../reading/collection.ts';
import { listQuery } from '../reading/list-query.ts';
import { mostCases } from '../schemas/lists.ts';

/** Which cases are meant: those named, or all that match. */
export interface Chosen {
  readonly cases?: readonly string[];
  readonly matching?: { readonly filter?: readonly FilterRule[]; readonly search?: string };
}

/**
 * The cases that a command is given to, in their order; what the caller does not see is refused one by one when its
 * turn comes. Raises `bulk-nothing`, `bulk-too-many`, and as `listQuery`.
 */
export async function chosenCases(
  call: Pick<Call, 'services' | 'actor' | 'now'>,
  seen: Seen,
  { cases, matching }: Chosen,
): Promise<readonly string[]> {
  const ids = cases ?? (matching ? await matchingCases(call, seen, matching) : []);
  if (ids.length === 0) throw new BatonError({ code: 'bulk-nothing' });
  return ids;
}

async function matchingCases(
  call: Pick<Call, 'services' | 'actor' | 'now'>,
  seen: Seen,
  { filter, search }: NonNullable<Chosen['matching']>,
): Promise<readonly string[]> {
  const { limit: _, ...query } = listQuery(call, seen, {
    ...(filter && { filter: JSON.stringify(filter) }),
    ...(search !== undefined && { search }),
  });
  const ids: string[] = [];
  for await (const row of call.services.store.streamRows(query)) {
    ids.push(String(row['id']));
    if (ids.length > mostCases)
      throw new BatonError({ code: 'bulk-too-many', params: { limit: mostCases } });
  }
  return ids;
}
