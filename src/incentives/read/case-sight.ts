import { collectionView, seesEverything, type Actor } from '../../access/index.ts';
import { entityOf, type Collection } from '../../definitions/index.ts';
import type { Condition } from '../../expressions/index.ts';
import type { CaseReference } from '../model/ledger.ts';
import type { IncentiveParts } from '../parts.ts';

/** Which of the cases somebody may see. */
export type CaseSight = (about: Pick<CaseReference, 'collection' | 'id'>) => boolean;

const page = 500;

/** Asks the store, by the policies of the current release. */
export async function caseSight(
  parts: IncentiveParts,
  actor: Actor,
  cases: readonly Pick<CaseReference, 'collection' | 'id'>[],
): Promise<CaseSight> {
  if (seesEverything(actor)) return () => true;
  const seen = new Set<string>();
  const byCollection = Map.groupBy(cases, ({ collection }) => collection);
  for (const [collection, of] of byCollection) {
    const ids = [...new Set(of.map(({ id }) => id))];
    for (const id of await seenOf(parts, actor, collection, ids)) seen.add(keyOf(collection, id));
  }
  return ({ collection, id }) => seen.has(keyOf(collection, id));
}

const keyOf = (collection: Collection, id: string): string => `${collection}/${id}`;

async function seenOf(
  { store, workspaces, clock }: IncentiveParts,
  actor: Actor,
  collection: Collection,
  ids: readonly string[],
): Promise<readonly string[]> {
  const { workspace } = workspaces.current();
  const entity = entityOf(workspace, collection);
  if (!entity) return [];
  const policy = workspace.policies.get(collection);
  const { rows: granted } = collectionView(policy, actor, entity, clock.now());
  const seen: string[] = [];
  for (let waiting = ids; waiting.length > 0; waiting = waiting.slice(page)) {
    const values = waiting.slice(0, page);
    const named: Condition = { op: 'in', field: 'id', type: { kind: 'text' }, values };
    const { rows } = await store.queryRows({
      collection,
      where: { op: 'and', of: [granted, named] },
      sort: [{ field: 'id', descending: false }],
      limit: page,
    });
    seen.push(...rows.map((row) => String(row['id'])));
  }
  return seen;
}
